package id.lontar.ui.wizard;

/// Its FXML says it all.
public final class FinalPage implements WizardPage {
    @Override
    public String id() {
        return "final";
    }
}
