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

    public void open() {
        var window = new PracticeStage(words, owner, "practice.phone", 400, 740);
        var phone = new PhonePages(words, practice, jobs, window::show);
        window.stage().setOnHidden(event -> phone.close());
        phone.signIn();
        window.open();
    }
}
