package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.form.Element;
import id.lontar.form.Page;
import id.lontar.tax.FormCode;
import id.lontar.ui.Context;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which class draws which page of the form.
final class Pages {
    private final Optional<Person> person;
    private final Map<String, Page> byHand = new HashMap<>();

    /// Seldom needed, and drawn from the form.
    static final String DRAWN = "about";

    Pages(Context context, Filing filing) {
        context.bench().forms().all().stream()
                .filter(form -> form.code() == FormCode.F1770S)
                .flatMap(form -> form.pages().stream())
                .filter(page -> !page.id().equals(DRAWN))
                .forEach(page -> byHand.put(page.id(), page));
        person =
                context.bench().cabinet().people().stream()
                        .filter(each -> each.id().equals(filing.personId()))
                        .findFirst();
    }

    /// A page made by hand draws what it was made for and no more, so another form's page of that
    /// name gets it only when it asks the same.
    WizardPage make(Page page) {
        var made = byHand.get(page.id());
        return made != null && asks(made).equals(asks(page)) ? make(page.id()) : new FormPage(page);
    }

    private static Set<String> asks(Page page) {
        return page.elements().stream().map(Pages::what).collect(Collectors.toSet());
    }

    private static String what(Element element) {
        return switch (element) {
            case Element.Field field -> field.question().id();
            case Element.Computed computed -> computed.line().id();
            case Element.Heading heading -> "# " + heading.id();
            case Element.Grid grid ->
                    grid.table().id()
                            + grid.columns().stream().map(each -> each.column().id()).toList();
        };
    }

    private WizardPage make(String page) {
        return switch (page) {
            case "identity" -> new IdentityPage(person);
            case "income" -> new IncomePage();
            case "spouse" -> new SpousePage();
            case "credits" -> new CreditsPage();
            case "final" -> new FinalPage();
            case "assets" -> new AssetsPage();
            case "debts" -> new DebtsPage();
            case "family" -> new FamilyPage(person);
            case "result" -> new ResultPage();
            case "payment" -> new PaymentPage();
            default -> throw new IllegalArgumentException("no page " + page);
        };
    }
}
