package id.lontar.filing.approval;

import id.lontar.filing.Filing;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.SealedReturn;
import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.ReturnStatus;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an office writes to one client whose return waits for approval: the return in plain
/// figures, its fingerprint, where to approve it and until when. There is no secret in it, and
/// nothing to click: the address is the one the client knows.
///
/// @param gateway its name
/// @param page where phones find it, when there is such a page
public record Request(Words words, String gateway, Optional<String> page) {
    /// @param form what the return stands on
    /// @param figures of the sealed return
    public String text(Filing filing, Form form, Assessment figures) {
        var sealed = filing.counted().orElseThrow();
        var lines = new ArrayList<String>();
        var name = filing.taxReturn().answers().get(Taxpayer.NAME).orElse("?");
        lines.add(words.say("approval.request.hello", name));
        lines.add("");
        lines.add(
                words.say(
                        "approval.request.what",
                        sealed.seal().form().code(),
                        sealed.seal().period(),
                        Integer.toString(sealed.seal().revision()),
                        sealed.seal().npwp().masked()));
        lines.addAll(gist(form, figures));
        lines.add(status(sealed));
        lines.add("");
        lines.add(words.say("approval.request.fingerprint", sealed.fingerprint()));
        lines.add("");
        lines.add(words.say("approval.request.how", gateway, page.orElse("")).strip());
        lines.add(words.say("approval.request.back"));
        filing.provisional()
                .map(ProvisionalReceipt::verifyBy)
                .ifPresent(at -> lines.add(words.say("approval.request.until", words.moment(at))));
        lines.add(words.say("approval.request.never"));
        return String.join("\n", lines) + "\n";
    }

    private List<String> gist(Form form, Assessment figures) {
        var gist = form.gist();
        return gist.lines().stream()
                .flatMap(
                        line ->
                                figures
                                        .known(line)
                                        .filter(
                                                amount ->
                                                        gist.strong().contains(line)
                                                                || !amount.isZero())
                                        .map(amount -> figure(form, line, amount))
                                        .stream())
                .toList();
    }

    private String figure(Form form, Line<Rupiah> line, Rupiah amount) {
        return words.say(
                "approval.request.figure", words.say(form.label(line.id())), amount.toString());
    }

    private String status(SealedReturn sealed) {
        var seal = sealed.seal();
        var said = words.say("status." + seal.status());
        return seal.status() == ReturnStatus.NIHIL
                ? said
                : words.say("approval.request.figure", said, seal.amount().toString());
    }

    /// Of the files that belong to one return, without their ending.
    public static String fileName(Filing filing) {
        var sealed = filing.counted().orElseThrow();
        return String.join(
                "-",
                sealed.seal().npwp().digits(),
                sealed.seal().form().code(),
                sealed.seal().period(),
                sealed.fingerprint());
    }
}
