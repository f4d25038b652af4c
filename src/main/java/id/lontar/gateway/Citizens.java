package id.lontar.gateway;

import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.filing.Person.Dependant;
import id.lontar.filing.Person.Spouse;

import java.util.List;
import java.util.Optional;

/// The invented people of the practice mode, and one company. Nobody has these numbers, and their
/// mail addresses end in a domain that does not exist.
final class Citizens {
    private static final String SITI = "3171010101900001";
    private static final String AHMAD = "3171011203880002";
    private static final String BUDI = "3273010207850003";
    private static final String DEWI = "3273015504870004";
    private static final String ANDI = "3578011505950005";

    private Citizens() {}

    static List<Person> all() {
        return List.of(siti(), budi(), dewi(), andi(), company());
    }

    private static Person company() {
        return Person.company(
                "niaga",
                "PT Contoh Niaga Utama",
                new Person.Contact(
                        Optional.of("013000021013000"),
                        "0013000021013000",
                        "46639",
                        "02150000001",
                        mail("pajak.contoh-niaga")),
                new Company(
                        "PT",
                        "Perdagangan besar bahan bangunan",
                        "Jalan Contoh 1, Jakarta",
                        1,
                        new Company.Signer("Siti Rahmawati", SITI, "Direktur")));
    }

    private static Person siti() {
        return new Person(
                "siti",
                "Siti Rahmawati",
                Optional.of("091234567012000"),
                SITI,
                SITI,
                "Karyawan swasta",
                "96301",
                "081200000001",
                mail("siti.rahmawati"),
                "KK",
                "K/1",
                Optional.of(new Spouse("Ahmad Hidayat", AHMAD, Optional.empty(), "Mengurus rumah")),
                List.of(
                        new Dependant(
                                "Nabila Hidayat", "3171015506150006", "ANAK_KANDUNG", "Pelajar")));
    }

    private static Person budi() {
        return new Person(
                "budi",
                "Budi Santoso",
                Optional.of("082345678423000"),
                BUDI,
                BUDI,
                "Karyawan swasta",
                "96301",
                "081200000002",
                mail("budi.santoso"),
                "MT",
                "K/0",
                Optional.of(new Spouse("Dewi Lestari", DEWI, Optional.of(DEWI), "Pegawai negeri")),
                List.of());
    }

    private static Person dewi() {
        return new Person(
                "dewi",
                "Dewi Lestari",
                Optional.empty(),
                DEWI,
                DEWI,
                "Pegawai negeri",
                "96302",
                "081200000003",
                mail("dewi.lestari"),
                "MT",
                "TK/0",
                Optional.of(new Spouse("Budi Santoso", BUDI, Optional.of(BUDI), "Karyawan swasta")),
                List.of());
    }

    private static Person andi() {
        return new Person(
                "andi",
                "Andi Pratama",
                Optional.empty(),
                ANDI,
                ANDI,
                "Karyawan swasta",
                "96301",
                "081200000004",
                mail("andi.pratama"),
                "KK",
                "TK/0",
                Optional.empty(),
                List.of());
    }

    private static String mail(String name) {
        return name + "@latihan.example";
    }
}
