package id.lontar.filing;

import id.lontar.form.Deadlines;
import id.lontar.rules.DueDate;
import id.lontar.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happened to a return on its way, for whoever has to judge why it came when it came: each
/// attempt with its answer, the journey of the mail with the code, and the receipts.
///
/// @param due with an extension, where one was asked for in time
/// @param attempts oldest first
/// @param deliveries of the challenge that is open or was the last
public record Evidence(
        Filing filing,
        TaxOffice.Gateway gateway,
        DueDate due,
        List<Attempt> attempts,
        List<Challenge.Delivery> deliveries,
        Instant madeAt) {
    public Evidence {
        attempts = List.copyOf(attempts);
        deliveries = List.copyOf(deliveries);
    }

    public static Evidence of(Workbench bench, Filing filing) {
        var taxReturn = filing.taxReturn();
        var form = bench.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        var assessment = form.assess(bench.law(), taxReturn.year(), taxReturn.answers());
        return new Evidence(
                filing,
                bench.office().gateway(),
                Deadlines.of(form.kind(), assessment),
                Attempt.of(bench.cabinet().journal(filing.id())),
                filing.challenge().map(Challenge::deliveries).orElse(List.of()),
                bench.clock().instant());
    }

    /// All of it in one signed file.
    public byte[] pack(Workbench bench, SigningKey.Signer signer) {
        return bench.papers().evidence().pack(this, receipts(bench.cabinet()), signer);
    }

    /// Receipts as they came: the gateway's, and that of the portal.
    private Map<String, byte[]> receipts(Cabinet cabinet) {
        var receipts = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("receipt.pdf", "portal-receipt.pdf"))
            cabinet.kept(filing.id(), name).ifPresent(each -> receipts.put(name, each));
        return receipts;
    }

    /// When the day ends that the return is due on, in western Indonesia.
    public Instant dueBy() {
        return ZonedDateTime.of(due.due().plusDays(1), LocalTime.MIDNIGHT, Words.WIB).toInstant();
    }

    /// When it was first tried to send the return.
    public Optional<Instant> firstTried() {
        return attempts.stream()
                .filter(each -> each.event().equals("UPLOAD"))
                .map(Attempt::began)
                .findFirst();
    }

    /// From one moment to the end of the due day; negative when it was later.
    public Duration before(Instant moment) {
        return Duration.between(moment, dueBy());
    }
}
