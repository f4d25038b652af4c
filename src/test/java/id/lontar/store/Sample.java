package id.lontar.store;

import id.lontar.filing.Challenge;
import id.lontar.filing.Company;
import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;
import id.lontar.tax.TaxYear;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the store's tests put into it: things that would be seen on the disk if they were plain.
final class Sample {
    static final KeyCost CHEAP = new KeyCost(64, 1, 1);
    static final Instant NOON = Instant.parse("2025-03-25T05:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final String NAME = "Siti Canarywati";
    static final String NPWP = "3171234567890001";
    static final String AMOUNT = "987654321";
    static final String PASSPHRASE = "kenari kuning terbang";
    static final String FILE = "attachments/bukti-potong-canarywati.pdf";

    private Sample() {}

    static char[] passphrase() {
        return PASSPHRASE.toCharArray();
    }

    static Person person() {
        return new Person(
                "p-1",
                NAME,
                Optional.of("012345674901000"),
                NPWP,
                NPWP,
                "Guru",
                "85499",
                "081234567890",
                "siti.canarywati@contoh.id",
                "KK",
                "K/1",
                Optional.of(new Person.Spouse("Budi", "3171", Optional.empty(), "")),
                List.of(new Person.Dependant("Ani", "3172", "Anak", "")));
    }

    static Person company() {
        return company("c-1");
    }

    static Person company(String id) {
        return Person.company(
                id,
                "PT Canary Utama",
                new Person.Contact(
                        Optional.of("012345674901000"), "0012345674901000", "46639", "", ""),
                new Company(
                        "PT",
                        "Perdagangan",
                        "Jalan Melati 1",
                        7,
                        new Company.Signer(NAME, NPWP, "Direktur")));
    }

    static Filing draft(String id) {
        return draft(id, 2);
    }

    static Filing draft(String id, int assets) {
        var rows = new ArrayList<Row>();
        for (var n = 0; n < assets; n++)
            rows.add(
                    new Row(
                            "r" + n,
                            Map.of(
                                    "name",
                                    "Tanah di Jalan Melati nomor " + n,
                                    "year",
                                    2001,
                                    "cost",
                                    Rupiah.of(Long.parseLong(AMOUNT)))));
        var answers =
                new Answers(
                        Map.of(
                                "npwp",
                                NPWP,
                                "date",
                                LocalDate.of(2025, 3, 25),
                                "flag",
                                true,
                                "a question of another version",
                                Rupiah.of(5_000_000_000L)),
                        Map.of("assets", List.copyOf(rows)));
        return Filing.draft(
                id, "p-1", new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, answers), NOON);
    }

    static SealedReturn sealed() {
        var seal =
                new Seal(
                        "practice:test",
                        new Npwp(NPWP),
                        new Npwp(NPWP),
                        Seal.Capacity.SELF,
                        Optional.empty(),
                        FormCode.F1770S,
                        "2024",
                        0,
                        ReturnStatus.KURANG_BAYAR,
                        Rupiah.of(Long.parseLong(AMOUNT)),
                        Sha256.of(new byte[] {1}),
                        NOON,
                        "00112233445566778899aabbccddeeff",
                        "0123456789abcdef");
        var container = ("container of " + NAME).getBytes(StandardCharsets.UTF_8);
        return new SealedReturn(container, seal, Sha256.of(container));
    }

    static ProvisionalReceipt provisional() {
        return new ProvisionalReceipt(
                "TTS-1",
                "s-1",
                sealed().sptDigest(),
                Optional.of(sealed().seal().contentDigest()),
                NOON,
                NOON.plusSeconds(86_400),
                "practice:test",
                "c2ln");
    }

    static Challenge challenge() {
        var event = new Challenge.Event(NOON, Challenge.DeliveryState.DEFERRED, "421 4.7.28");
        return new Challenge(
                "c-1",
                "s-1",
                sealed().sptDigest(),
                Challenge.State.OPEN,
                List.of("EMAIL", "QR_PAGE"),
                NOON,
                Optional.empty(),
                NOON.plusSeconds(259_200),
                5,
                0,
                Optional.of(NOON.plusSeconds(60)),
                List.of(
                        new Challenge.Delivery(
                                "EMAIL",
                                "s***@contoh.id",
                                "other",
                                Challenge.DeliveryState.DEFERRED,
                                1,
                                Optional.of(NOON),
                                Optional.empty(),
                                Optional.of("421 4.7.28"),
                                Optional.empty(),
                                List.of(event))),
                Optional.of(new Challenge.CardNumber("K4TX", 7, 4)),
                Optional.of(
                        new Challenge.Sms(
                                Challenge.Road.OPEN,
                                Optional.of("0812****001"),
                                4,
                                Optional.of(NOON))));
    }
}
