package id.lontar.form.walk;

import static id.lontar.form.walk.Aspect.aspect;
import static id.lontar.form.walk.Aspect.is;
import static id.lontar.rules.coretax.Assets.*;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;
import id.lontar.rules.coretax.Gates;

import java.time.LocalDate;

/// What people have and owe at the end of the year, and whom they provide for: L-1 A to C of the
/// Coretax return.
final class CoretaxWealth {
    private CoretaxWealth() {}

    private static final String BANK_NUMBER = "0013000013012000";

    static final Aspect ASSET =
            aspect(
                    "assets",
                    is("none", a -> a.with(NO_ASSETS, true)),
                    is("cash", CoretaxWealth::cash),
                    is("lent", CoretaxWealth::lent),
                    is("shares", CoretaxWealth::shares),
                    is("car", CoretaxWealth::car),
                    is("land", CoretaxWealth::land),
                    is("gold", CoretaxWealth::gold),
                    is("all", a -> cash(lent(shares(car(land(gold(a))))))));

    static final Aspect DEBT =
            aspect(
                    "debts",
                    is("no", a -> a.with(Gates.ASK_14B, false)),
                    is(
                            "yes",
                            a ->
                                    a.with(Gates.ASK_14B, true)
                                            .withRow(
                                                    DEBTS,
                                                    Row.empty("d")
                                                            .with(CODE, "101")
                                                            .with(PARTY_ID, BANK_NUMBER)
                                                            .with(PARTY_NAME, "Bank Contoh")
                                                            .with(COUNTRY, "Indonesia")
                                                            .with(YEAR, 2020)
                                                            .with(BALANCE, Rupiah.of(9_000_000)))));

    static Answers family(Answers a) {
        return child(member(a, "1", "SUAMI", 1988));
    }

    static Answers child(Answers a) {
        return member(a, "2", "ANAK_KANDUNG", 2015);
    }

    private static Answers member(Answers a, String key, String relation, int born) {
        return a.withRow(
                FAMILY,
                Row.empty(key)
                        .with(MEMBER_NAME, "Anggota " + key)
                        .with(MEMBER_NIK, "3171010101%02d000%s".formatted(born % 100, key))
                        .with(MEMBER_BORN, LocalDate.of(born, 1, 1))
                        .with(MEMBER_RELATION, relation)
                        .with(MEMBER_OCCUPATION, "Lainnya"));
    }

    private static Answers cash(Answers a) {
        return a.withRow(
                CASH,
                held("0102")
                        .with(ACCOUNT, "1234567890")
                        .with(HOLDER, "Siti Rahmawati")
                        .with(BANK, "Bank Contoh")
                        .with(COUNTRY, "Indonesia")
                        .with(BALANCE, Rupiah.of(20_000_000)));
    }

    private static Answers lent(Answers a) {
        return a.withRow(
                RECEIVABLES,
                held("0201")
                        .with(COUNTRY, "Indonesia")
                        .with(PARTY_ID, BANK_NUMBER)
                        .with(PARTY_NAME, "PT Contoh")
                        .with(LENT, Rupiah.of(9_000_000))
                        .with(BALANCE, Rupiah.of(8_000_000)));
    }

    private static Answers shares(Answers a) {
        return a.withRow(
                INVESTMENTS,
                valued("0301")
                        .with(COUNTRY, "Indonesia")
                        .with(PARTY_ID, BANK_NUMBER)
                        .with(PARTY_NAME, "PT Contoh")
                        .with(ACCOUNT, "1234"));
    }

    private static Answers car(Answers a) {
        return a.withRow(
                MOVABLES,
                valued("0401")
                        .with(MODEL, "Sedan")
                        .with(PLATE, "B 1234 CD")
                        .with(OWNERSHIP, "TAXPAYER")
                        .with(PARTY_ID, "3171010101900001")
                        .with(PARTY_NAME, "Siti Rahmawati"));
    }

    private static Answers land(Answers a) {
        return a.withRow(
                IMMOVABLES,
                valued("0501")
                        .with(LOCATION, "Bandung")
                        .with(LAND_AREA, 100)
                        .with(BUILDING_AREA, 0)
                        .with(ORIGIN, "OWN")
                        .with(CERTIFICATE, "SHM 1"));
    }

    private static Answers gold(Answers a) {
        return a.withRow(OTHER_ASSETS, valued("0601"));
    }

    private static Row valued(String code) {
        return held(code).with(COST, Rupiah.of(20_000_000)).with(VALUE, Rupiah.of(21_000_000));
    }

    private static Row held(String code) {
        return Row.empty("h").with(CODE, code).with(YEAR, 2015);
    }
}
