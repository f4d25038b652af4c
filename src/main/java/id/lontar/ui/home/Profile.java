package id.lontar.ui.home;

import id.lontar.filing.Person;

import javafx.scene.Node;

/// A profile being changed: of a person or of a company.
interface Profile {
    Node node();

    void focus();

    /// As it stands, whether right or not.
    Person typed();
}
