package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.*;

import id.lontar.form.op.Form1770S;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Properties;

class WizardWordsTest {
    @Test
    void everyLineCanSayWhyInBothLanguages() {
        var lines = Form1770S.FORM.assess(Law.shipped(), new TaxYear(2024), Answers.NONE).lines();
        for (var language : List.of(Words.INDONESIAN, Words.ENGLISH))
            for (var line : lines)
                assertTrue(
                        Words.in(language).find("why.1770S." + line.id()).isPresent()
                                || Words.in(language).find("why." + line.id()).isPresent(),
                        language + " why." + line.id());
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertEquals(keys("wizard.properties"), keys("wizard_en.properties"));
    }

    @Test
    void everyPageOfTheFormHasAClass() {
        for (var page : Form1770S.FORM.pages())
            if (!page.id().equals(Steps.REVIEW) && !page.id().equals(Pages.DRAWN))
                assertNotNull(
                        WizardPage.class.getResource(
                                page.id().substring(0, 1).toUpperCase(Locale.ROOT)
                                        + page.id().substring(1)
                                        + "Page.fxml"));
    }

    private static java.util.Set<Object> keys(String file) throws Exception {
        var words = new Properties();
        try (var in = WizardPage.class.getResourceAsStream(file)) {
            words.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return words.keySet();
    }
}
