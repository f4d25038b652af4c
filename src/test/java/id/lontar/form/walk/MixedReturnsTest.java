package id.lontar.form.walk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.Attachment;
import id.lontar.filing.Authority;
import id.lontar.filing.Sealer;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Closing;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;
import id.lontar.rules.Taxpayer;
import id.lontar.sign.AsicSealer;
import id.lontar.tax.FormCode;
import id.lontar.wire.TestKeys;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class MixedReturnsTest {
    private static final int OFFICE = 200;
    private static final long SEED = 20260331;
    private static final String SIGNER = "3171010101900001";
    private static final Law LAW = Law.shipped();

    private final TestKeys key = TestKeys.p256(SIGNER);
    private final AsicSealer sealer = new AsicSealer(AnnualForms.ALL);

    @Test
    void everyOneCanBeSealedAndIsThatOfSomebodyElse() {
        var forms = EnumSet.noneOf(FormCode.class);
        var owners = new HashSet<String>();
        var answers = new HashSet<Object>();
        MixedReturns.of(SEED, OFFICE)
                .forEach(
                        each -> {
                            forms.add(each.form());
                            answers.add(each.answers().without(Taxpayer.NPWP));
                            assertTrue(owners.add(sealed(each)), "the owner of another");
                        });
        assertEquals(EnumSet.allOf(FormCode.class), forms);
        assertTrue(answers.size() > OFFICE * 9 / 10, answers.size() + " different ones");
    }

    @Test
    void oneSeedGivesTheSameBytesAndAnotherOthers() {
        assertArrayEquals(bytes(SEED, 40), bytes(SEED, 40));
        assertEquals(0, MixedReturns.of(SEED + 1, 40).filter(isOf(SEED)::contains).count());
    }

    private static Set<TaxReturn> isOf(long seed) {
        return new HashSet<>(MixedReturns.of(seed, 40).toList());
    }

    private static byte[] bytes(long seed, int count) {
        var files = new ReturnFileJson(AnnualForms.ALL);
        var all = new StringBuilder();
        MixedReturns.of(seed, count).forEach(each -> all.append(files.write(each)));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @return whose it is
    private String sealed(TaxReturn taxReturn) {
        var form = AnnualForms.ALL.find(taxReturn.form(), taxReturn.year()).orElseThrow();
        var assessment = form.assess(LAW, taxReturn.year(), taxReturn.answers());
        assertEquals(
                List.of(),
                form.findings(assessment, MixedReturns.DAY).stream()
                        .filter(each -> each.severity().blocksSealing())
                        .toList());
        var counting = assessment.after(Closing.counting(form, assessment));
        var order =
                new Sealer.Order(
                        "gateway",
                        taxReturn.with(counting.answers()),
                        form,
                        counting,
                        Authority.mandate(SIGNER, "M-1"),
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                        List.of(new Attachment(MixedReturns.PROOF, MixedReturns.proof())),
                        TestKeys.NOW);
        return sealer.seal(order, key.signer()).seal().npwp().digits();
    }
}
