package id.lontar.ui.wizard;

/// Its FXML says it all.
public final class AssetsPage implements WizardPage {
    @Override
    public String id() {
        return "assets";
    }
}
