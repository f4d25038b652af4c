package id.lontar.filing.intake;

import static id.lontar.filing.intake.FlawKind.*;

import id.lontar.filing.sheet.Cell;
import id.lontar.rules.Code;
import id.lontar.rules.Spelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads which tax a slip is of, against the code list of the return's form and year.
record Types(List<Code> codes) {
    private static final Pattern BLANKS = Pattern.compile("[ .]");
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?:PPH|PAJAKPENGHASILAN)?(?:PASAL|PSL|PS|ARTICLE|ART)?(15|21|22|23|24|26)");
    private static final Pattern OBJECT = Pattern.compile("([0-9]{2})-[0-9]{3}-[0-9]{2}");
    private static final Pattern FINAL =
            Pattern.compile(".*\\b4 ?\\(2\\).*|.*\\b4 AYAT ?\\(?2\\)?.*|.*\\bFINAL\\b.*");

    /// A tax object code begins with the last two digits of the account code (KAP) its tax is paid
    /// to: 411121 for article 21, 411124 for article 23, 411127 for article 26, 411128 for what is
    /// final.
    private static final Map<String, String> OBJECTS =
            Map.of("21", "21", "22", "22", "24", "23", "27", "26", "29", "15");

    /// Of any article, the codes from 401 on are of final tax; so is all that is paid to 411128.
    private static final Pattern FINAL_OBJECT =
            Pattern.compile("28-[0-9]{3}-[0-9]{2}|[0-9]{2}-4[0-9]{2}-[0-9]{2}");

    /// What the e-Form list writes for tax that the government bears.
    private static final String BORNE = "100";

    /// Longer than any name of a tax; nobody is to wait while it is taken apart.
    private static final int LONGEST = 200;

    Read<String> read(Cell cell) {
        var text = cell.text();
        if (codes.stream().anyMatch(each -> each.code().equals(text))) return Read.value(text);
        if (text.length() > LONGEST) return Read.flaw(Flaw.at(NOT_TYPE, cell));
        var same = Spelling.same(text);
        if (FINAL_OBJECT.matcher(same).matches()
                || (FINAL.matcher(same).matches() && !same.contains("TIDAK")))
            return Read.flaw(Flaw.at(FINAL_TAX, cell).orLeaveOut());
        return Read.flaw(
                code(same)
                        .map(code -> Flaw.at(TYPE_FORM, cell).offering(code))
                        .orElseGet(() -> Flaw.at(NOT_TYPE, cell)));
    }

    private Optional<String> code(String same) {
        var labelled =
                codes.stream()
                        .filter(
                                each ->
                                        each.code().equalsIgnoreCase(same)
                                                || each.labels().values().stream()
                                                        .anyMatch(same::equalsIgnoreCase))
                        .findFirst();
        if (labelled.isPresent()) return labelled.map(Code::code);
        if (same.equals(BORNE) || same.equals("DTP"))
            return codes.stream()
                    .map(Code::code)
                    .filter(each -> each.equals("DTP") || each.equals("BORNEBYGOVERNMENT"))
                    .findFirst();
        return article(same).flatMap(this::ofArticle);
    }

    private static Optional<String> article(String same) {
        var object = OBJECT.matcher(same);
        if (object.matches()) return Optional.ofNullable(OBJECTS.get(object.group(1)));
        var article = ARTICLE.matcher(BLANKS.matcher(same).replaceAll(""));
        return article.matches() ? Optional.of(article.group(1)) : Optional.empty();
    }

    private Optional<String> ofArticle(String article) {
        return codes.stream()
                .map(Code::code)
                .filter(each -> each.equals(article) || each.equals("ARTICLE" + article))
                .findFirst();
    }
}
