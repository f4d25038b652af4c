package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.ui.Jobs;
import id.lontar.words.Words;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Window;
import javafx.util.Duration;

/// The practice mailbox in a window of its own. Mail is looked for every second while it is open.
public final class MailboxWindow {
    private static final Duration OFTEN = Duration.seconds(1);

    private final Words words;
    private final Practice practice;
    private final Jobs jobs;
    private final Window owner;

    public MailboxWindow(Words words, Practice practice, Jobs jobs, Window owner) {
        this.words = words;
        this.practice = practice;
        this.jobs = jobs;
        this.owner = owner;
    }

    /// @param first NPWP of whose mailbox is looked into; may be empty
    public void open(String first) {
        var window = new PracticeStage(words, owner, "practice.mailbox", 900, 620);
        var page = new Mailbox(words, practice, jobs, first);
        window.show(page.node());
        var looking = new Timeline(new KeyFrame(OFTEN, event -> page.look()));
        looking.setCycleCount(Animation.INDEFINITE);
        window.stage().setOnHidden(event -> looking.stop());
        window.open();
        page.look();
        looking.play();
    }
}
