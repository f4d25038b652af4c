package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.help.Aim;
import id.lontar.filing.help.HelpTexts;
import id.lontar.filing.help.Kind;
import id.lontar.filing.help.Marked;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class HelpIndexTest {
    private static final HelpIndex INDONESIAN = in(Words.in(Words.INDONESIAN));
    private static final HelpIndex ENGLISH = in(Words.in(Words.ENGLISH));

    private static HelpIndex in(Words words) {
        return new HelpIndex(() -> HelpTexts.in(words, Law.shipped(), AnnualForms.ALL));
    }

    @AfterAll
    static void close() {
        INDONESIAN.close();
        ENGLISH.close();
    }

    /// What people type, and what is to stand first.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NPWP, term.npwp
                    nppn, term.nppn
                    PTKP, term.ptkp
                    BPE, term.bpe
                    ntte, term.ntte
                    PH/MT, term.ph-mt
                    zakat, term.zakat
                    kompensasi kerugian, term.kompensasi
                    kode tidak datang, how.code
                    the mail does not come, how.code
                    di mana bukti saya, how.receipt
                    where is my receipt, how.receipt
                    pindah laptop, how.laptop
                    new laptop, how.laptop
                    ganti email, how.email
                    lupa kata sandi, how.passphrase
                    pembetulan SPT tahun lalu, how.amend
                    besaran PTKP 2016, law.ptkp.2016
                    batas lapor orang pribadi 2019, law.due-date.2019
                    DISK-1, code.DISK-1
                    clock-3, code.CLOCK-3
                    sepeda motor, law.asset-codes-movable.2025
                    """)
    void whatIsMeantComesFirst(String typed, String id) {
        var found = INDONESIAN.find(typed);
        assertTrue(found.whole(), typed);
        assertEquals(id, found.hits().getFirst().entry().id(), typed);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    zakta, term.zakat
                    ntpm, term.ntpn
                    sertfikat berakhir, how.certificate
                    kompnsasi kerugiann, term.kompensasi
                    pembtulan, term.pembetulan
                    """)
    void aSmallSlipIsForgiven(String typed, String id) {
        assertEquals(id, INDONESIAN.find(typed).hits().getFirst().entry().id(), typed);
    }

    @Test
    void aWordThatIsOnlyBegunIsFound() {
        assertEquals("term.zakat", INDONESIAN.find("zak").hits().getFirst().entry().id());
    }

    @Test
    void bothLanguagesAreFoundInEither() {
        var receipt = ENGLISH.find("bukti penerimaan saya").hits().getFirst().entry();
        assertEquals("how.receipt", receipt.id());
        assertEquals("Where is my receipt?", receipt.title());
        assertEquals(Optional.of(Aim.ARCHIVE), receipt.aim());
    }

    @Test
    void foundWordsAreMarkedAlsoInALongList() {
        var hit = INDONESIAN.find("sepeda motor").hits().getFirst();
        var lines = hit.lines(3);
        assertEquals(3, lines.size());
        assertTrue(
                lines.get(1).pieces().contains(new Marked.Piece("Motor", true)), lines.toString());
        assertFalse(hit.title().hasFound());
    }

    @Test
    void whereNothingHasAllTheWordsTheNearestAreShown() {
        var found = INDONESIAN.find("zakat helikopter");
        assertFalse(found.whole());
        assertEquals("term.zakat", found.hits().getFirst().entry().id());
    }

    @Test
    void nothingIsFoundForNothingAndForNonsense() {
        assertEquals(List.of(), INDONESIAN.find("xqzzyw").hits());
        assertEquals(List.of(), INDONESIAN.find("  ").hits());
        assertEquals(List.of(), INDONESIAN.find("!?").hits());
    }

    /// What the index itself would take for orders.
    @ParameterizedTest
    @CsvSource({"zakat\"", "zakat*", "zakat AND", "(zakat", "title:zakat", "^zakat"})
    void whatIsTypedIsNeverAnOrder(String typed) {
        var found = INDONESIAN.find(typed).hits();
        assertTrue(found.stream().anyMatch(each -> each.entry().id().equals("term.zakat")), typed);
    }

    @Test
    void theLawIsTheLawAndSaysItsArticle() {
        var hit =
                INDONESIAN.find("ptkp 2016").hits().stream()
                        .filter(each -> each.entry().kind() == Kind.LAW)
                        .findFirst()
                        .orElseThrow();
        assertTrue(hit.entry().text().contains("54.000.000"), hit.entry().text());
        assertTrue(hit.entry().basis().contains("PMK 101/PMK.010/2016"), hit.entry().basis());
    }

    /// Typed letter by letter, nothing of any word may fail.
    @Test
    void everyBeginningOfEveryTitleFindsSomething() {
        for (var entry : INDONESIAN.all().subList(0, 80)) {
            var title = entry.title();
            assertFalse(INDONESIAN.find(title).hits().isEmpty(), title);
            assertFalse(
                    INDONESIAN
                            .find(title.substring(0, Math.min(3, title.length())))
                            .hits()
                            .isEmpty(),
                    title);
        }
    }
}
