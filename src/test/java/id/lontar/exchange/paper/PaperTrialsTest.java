package id.lontar.exchange.paper;

import static id.lontar.exchange.paper.Prints.INDONESIAN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.FormSheet;
import id.lontar.form.op.Form1770;
import id.lontar.form.op.Form1770S;
import id.lontar.rules.Answers;
import id.lontar.verify.Tools;
import id.lontar.words.Words;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// The paper as other programs see it: barcode, fonts, structure, and how it looks in grey.
class PaperTrialsTest {
    private static final Set<Path> PRINTED = new HashSet<>();

    @TempDir Path folder;

    static Stream<Named<Form>> forms() {
        return AnnualForms.ALL.all().stream().map(each -> Named.of(each.code().code(), each));
    }

    private static Path rich(Form form) throws IOException {
        var answers = new RichReturn(form, form.lastYear(), 14, Map.of()).answers();
        var pdf = Path.of("target/paper", form.code().code() + ".pdf");
        return PRINTED.add(pdf)
                ? Prints.kept(
                        pdf.getFileName().toString(),
                        Prints.print(form, form.lastYear(), answers, "7QK4-M2ZD", INDONESIAN))
                : pdf;
    }

    private Path picture(Path pdf, int page, int dpi) throws IOException, InterruptedException {
        var number = Integer.toString(page);
        var name = folder.resolve("page").toString();
        var made =
                Tools.run(
                        "pdftoppm",
                        "-r",
                        Integer.toString(dpi),
                        "-png",
                        "-singlefile",
                        "-f",
                        number,
                        "-l",
                        number,
                        pdf.toString(),
                        name);
        assertEquals(0, made.status(), made.output());
        return Path.of(name + ".png");
    }

    /// Form, year, revision, fingerprint and page; and no number of the taxpayer.
    @Test
    void theBarcodeSaysWhichPageThisIs() throws IOException, InterruptedException {
        assumeFalse(Tools.missing("zbarimg"), "zbar-tools is not on this machine");
        var pdf = rich(Form1770.FORM);
        var pages = Prints.pages(pdf);
        for (var page : new int[] {1, 2, pages}) {
            var picture = picture(pdf, page, 100);
            var said = Tools.run("zbarimg", "--nodbus", "-q", "--raw", picture.toString());
            var parts = said.output().strip().split(";");
            assertEquals("LONTAR-CETAK:1", parts[0]);
            assertEquals("1770 2024 0", String.join(" ", parts[1], parts[2], parts[3]));
            assertTrue(parts[4].matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"), parts[4]);
            assertEquals("7QK4-M2ZD", parts[5]);
            assertEquals(page + "/" + pages, parts[6]);
            assertFalse(said.output().contains("3171010101900001"));
        }
    }

    @Test
    void aDraftHasNoFingerprintAndOtherFiguresAnotherName()
            throws IOException, InterruptedException {
        assumeFalse(Tools.missing("zbarimg"), "zbar-tools is not on this machine");
        var one = content(new RichReturn(Form1770S.FORM, 2024, 1, Map.of()).answers());
        var other = content(new RichReturn(Form1770S.FORM, 2024, 2, Map.of()).answers());
        assertFalse(one.equals(other), one);
    }

    private String content(Answers answers) throws IOException, InterruptedException {
        var pdf =
                Prints.kept(
                        "draft.pdf", Prints.print(Form1770S.FORM, 2024, answers, "", INDONESIAN));
        var said = Tools.run("zbarimg", "--nodbus", "-q", "--raw", picture(pdf, 1, 100).toString());
        var parts = said.output().strip().split(";");
        assertEquals("-", parts[5]);
        return parts[4];
    }

    @ParameterizedTest
    @MethodSource("forms")
    void otherProgramsFindNothingWrongAndEveryFontInside(Form form)
            throws IOException, InterruptedException {
        assumeFalse(Tools.missing("pdffonts"), "poppler-utils is not on this machine");
        var pdf = rich(form);
        var fonts = Tools.run("pdffonts", pdf.toString()).output().lines().skip(2).toList();
        assertFalse(fonts.isEmpty());
        for (var font : fonts) {
            var said = font.strip().split("\\s+");
            assertEquals("yes", said[said.length - 5], font);
        }
        assumeFalse(Tools.missing("qpdf"), "qpdf is not on this machine");
        var checked = Tools.run("qpdf", "--check", pdf.toString());
        assertEquals(0, checked.status(), checked.output());
        assertFalse(checked.output().contains("WARNING"), checked.output());
    }

    /// Nothing is told by colour, and letters stand out from every ground there is, 4.5 to 1.
    @ParameterizedTest
    @MethodSource("forms")
    void readableInGrey(Form form) throws IOException, InterruptedException {
        assumeFalse(Tools.missing("pdftoppm"), "poppler-utils is not on this machine");
        var pdf = rich(form);
        var image = ImageIO.read(picture(pdf, 1, 60).toFile());
        var ink = 64;
        var large = image.getWidth() * image.getHeight() / 200;
        var counted = new int[256];
        for (var y = 0; y < image.getHeight(); y++)
            for (var x = 0; x < image.getWidth(); x++) counted[grey(image, x, y)]++;
        assertTrue(counted[0] > 0, "nothing is black");
        for (var grey = ink; grey < 256; grey++)
            if (counted[grey] > large) assertTrue(contrastWithBlack(grey) >= 4.5, "grey " + grey);
    }

    private static int grey(BufferedImage image, int x, int y) {
        var rgb = image.getRGB(x, y);
        var red = rgb >> 16 & 255;
        assertTrue(red == (rgb >> 8 & 255) && red == (rgb & 255), "colour at " + x + ", " + y);
        return red;
    }

    /// WCAG 2, against black.
    private static double contrastWithBlack(int grey) {
        var share = grey / 255.0;
        var light = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        return (light + 0.05) / 0.05;
    }

    /// A normal return: the two pages of the summary, in the language of the reader, with the
    /// figures of each plot as text beside.
    @Test
    void theSummaryHasTwoPagesInTheLanguageOfTheReader() throws IOException, InterruptedException {
        assumeFalse(Tools.missing("pdftotext"), "poppler-utils is not on this machine");
        var english = Words.in(Locale.ENGLISH);
        for (var words : new Words[] {INDONESIAN, english}) {
            var answers = new RichReturn(Form1770S.FORM, 2024, 2, Map.of()).answers();
            var pdf =
                    Prints.kept(
                            "summary-" + words.locale().getLanguage() + ".pdf",
                            Prints.print(Form1770S.FORM, 2024, answers, "", words));
            var said = Tools.run("pdftotext", "-layout", pdf.toString(), "-").output().split("\f");
            var titles = new String[] {"paper.summary", "paper.summary.wealth"};
            for (var title : titles)
                assertEquals(
                        1,
                        Stream.of(said)
                                .filter(
                                        page ->
                                                page.lines()
                                                        .limit(4)
                                                        .anyMatch(
                                                                line ->
                                                                        line.contains(
                                                                                words.say(title))))
                                .count(),
                        title);
        }
    }

    /// A heading with nothing below it is of no use to anybody.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 9})
    void noHeadingIsAloneAtTheEndOfAPage(int rows) throws IOException, InterruptedException {
        assumeFalse(Tools.missing("pdftotext"), "poppler-utils is not on this machine");
        var form = Form1770.FORM;
        var answers = new RichReturn(form, 2024, rows, Map.of()).answers();
        var pdf =
                Prints.kept("ends.pdf", Prints.print(form, 2024, answers, "7QK4-M2ZD", INDONESIAN));
        var titles =
                Arrangement.paper(form).sheets().stream()
                        .flatMap(sheet -> sheet.parts().stream())
                        .map(FormSheet.Part::title)
                        .toList();
        for (var page :
                Tools.run("pdftotext", "-layout", pdf.toString(), "-").output().split("\f")) {
            var lines = page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (lines.size() > 1)
                assertFalse(titles.contains(lines.get(lines.size() - 2)), lines.toString());
        }
    }
}
