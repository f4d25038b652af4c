package id.lontar.ui.wizard;

/// Every line of the form in the order of the paper, and in one sentence what they come to.
public final class ResultPage implements WizardPage {
    @Override
    public String id() {
        return "result";
    }
}
