package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.ui.Context;

import java.util.Optional;

/// Which class draws which page of the form.
final class Pages {
    private final Optional<Person> person;

    Pages(Context context, Filing filing) {
        person =
                context.bench().cabinet().people().stream()
                        .filter(each -> each.id().equals(filing.personId()))
                        .findFirst();
    }

    WizardPage make(String page) {
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
