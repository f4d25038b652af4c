package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.ui.Jobs;
import id.lontar.words.Words;

import javafx.stage.Window;

/// The practice phone: a window shaped like one, signed in by itself, apart from the desktop.
public final class PhoneWindow {
    private final Words words;
    private final Practice practice;
    private final Jobs jobs;
    private final Window owner;

    public PhoneWindow(Words words, Practice practice, Jobs jobs, Window owner) {
        this.words = words;
        this.practice = practice;
        this.jobs = jobs;
        this.owner = owner;
    }

    /// @param first NPWP of whose phone it most likely is; may be empty
    public void open(String first) {
        var window = new PracticeStage(words, owner, "practice.phone", 400, 740);
        var phone = new PhonePages(words, practice, jobs, first, window::show);
        window.stage().setOnHidden(event -> phone.close());
        phone.signIn();
        window.open();
    }
}
