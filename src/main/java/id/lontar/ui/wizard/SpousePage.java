package id.lontar.ui.wizard;

/// Its FXML says it all.
public final class SpousePage implements WizardPage {
    @Override
    public String id() {
        return "spouse";
    }
}
