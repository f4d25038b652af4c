package id.lontar.exchange.paper;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;
import id.lontar.verify.Tools;
import id.lontar.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Prints returns for tests and reads them with other people's programs.
final class Prints {
    private Prints() {}

    static final Words INDONESIAN = Words.in(Words.INDONESIAN);

    static Assessment assess(Form form, int year, Answers answers) {
        return form.assess(Law.shipped(), new TaxYear(year), answers);
    }

    static byte[] print(Form form, int year, Answers answers, String fingerprint, Words readers) {
        return new PrintedReturn(readers)
                .print(
                        new TaxReturn(form.code(), new TaxYear(year), 0, answers),
                        form,
                        assess(form, year, answers),
                        fingerprint,
                        Optional.empty());
    }

    /// Left in the build's folder for whoever wants to look at it.
    static Path kept(String name, byte[] pdf) throws IOException {
        var file = Files.createDirectories(Path.of("target/paper")).resolve(name);
        return Files.write(file, pdf);
    }

    /// The text in the order it was drawn, without any space: a label that is broken over lines is
    /// whole again.
    static String text(Path pdf) throws IOException, InterruptedException {
        return bare(Tools.run("pdftotext", "-raw", pdf.toString(), "-").output());
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\f]+", "");
    }

    static int pages(Path pdf) throws IOException, InterruptedException {
        return Tools.run("pdfinfo", pdf.toString())
                .output()
                .lines()
                .filter(line -> line.startsWith("Pages:"))
                .mapToInt(line -> Integer.parseInt(line.substring(6).strip()))
                .findFirst()
                .orElseThrow();
    }
}
