package id.lontar.ui.wizard;

import id.lontar.form.Place;

/// A page of the wizard beside its FXML. What stands in the FXML binds itself; a page class holds
/// only what is its own.
interface WizardPage {
    /// The form's name for it.
    String id();

    default void ready(Sheet sheet) {}

    default void follow() {}

    default boolean reveal(Place place) {
        return false;
    }
}
