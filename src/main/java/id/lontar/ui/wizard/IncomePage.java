package id.lontar.ui.wizard;

/// Its FXML says it all.
public final class IncomePage implements WizardPage {
    @Override
    public String id() {
        return "income";
    }
}
