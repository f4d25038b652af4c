package id.lontar.ui.wizard;

import id.lontar.form.Place;

/// A piece of a page that names in FXML what it shows, and follows the return.
interface Part {
    /// Once, after the page is loaded.
    void bind(Sheet sheet);

    /// After every change.
    void follow();

    /// Puts the focus on a place.
    ///
    /// @return whether the place is here
    boolean reveal(Place place);
}
