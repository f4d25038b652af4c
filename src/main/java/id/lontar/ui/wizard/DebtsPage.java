package id.lontar.ui.wizard;

/// Its FXML says it all.
public final class DebtsPage implements WizardPage {
    @Override
    public String id() {
        return "debts";
    }
}
