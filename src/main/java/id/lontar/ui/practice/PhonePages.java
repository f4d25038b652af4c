package id.lontar.ui.practice;

import id.lontar.filing.Practice;
import id.lontar.filing.Practice.Phone.Shown;
import id.lontar.filing.Practice.Phone.Waiting;
import id.lontar.ui.Jobs;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the phone shows, one page after another: sign in, what waits, approve, the QR.
final class PhonePages {
    private static final Duration OFTEN = Duration.seconds(1);

    private final Words words;
    private final Practice practice;
    private final Jobs jobs;
    private final String first;
    private final Consumer<Node> screen;
    private final Timeline ticking = new Timeline();
    private boolean asking;

    /// @param first NPWP of whose phone it most likely is; may be empty
    PhonePages(Words words, Practice practice, Jobs jobs, String first, Consumer<Node> screen) {
        this.words = words;
        this.practice = practice;
        this.jobs = jobs;
        this.first = first;
        this.screen = screen;
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    Words words() {
        return words;
    }

    /// Whose return waits comes first.
    List<Practice.Citizen> citizens() {
        return practice.citizens().stream()
                .sorted(Comparator.comparing(each -> !each.person().npwp16().equals(first)))
                .toList();
    }

    /// What came by SMS, to any number: no phone has to be signed in for that.
    ///
    /// @param back where it was opened from
    void messages(Runnable back) {
        var page = new PhoneMessages(this, back);
        screen.accept(new Views(words).load(page));
        Runnable look = () -> look(page);
        every(look);
        look.run();
    }

    private void look(PhoneMessages page) {
        if (asking) return;
        asking = true;
        jobs.start(progress -> practice.texts(), () -> asking = false, page::show);
    }

    void signIn() {
        every(() -> {});
        screen.accept(new Views(words).load(new PhoneSignIn(this)));
    }

    /// @param ended whatever came of it, the page can be used again
    void signIn(String npwp, String password, Runnable ended, Runnable wrong) {
        jobs.start(
                progress -> practice.signInOnPhone(npwp, password),
                ended,
                phone -> phone.ifPresentOrElse(this::list, wrong));
    }

    void list(Practice.Phone phone) {
        var page = new PhoneList(this, phone);
        screen.accept(new Views(words).load(page));
        Runnable ask = () -> ask(phone, page);
        every(ask);
        ask.run();
    }

    private void ask(Practice.Phone phone, PhoneList page) {
        if (asking) return;
        asking = true;
        jobs.start(progress -> phone.waiting(), () -> asking = false, page::show);
    }

    void open(Practice.Phone phone, Waiting waiting) {
        every(() -> {});
        screen.accept(new Views(words).load(new PhoneApproval(this, phone, waiting)));
    }

    void approve(
            Practice.Phone phone,
            Waiting waiting,
            String pin,
            Runnable ended,
            Consumer<Optional<Shown>> then) {
        jobs.start(progress -> phone.approve(waiting.challengeId(), pin), ended, then);
    }

    void qr(Practice.Phone phone, Waiting waiting, Shown shown) {
        var page = new PhoneQr(this, phone, waiting, shown);
        screen.accept(new Views(words).load(page));
        every(page::tick);
    }

    private void every(Runnable work) {
        ticking.stop();
        ticking.getKeyFrames().setAll(new KeyFrame(OFTEN, event -> work.run()));
        ticking.play();
    }

    void close() {
        ticking.stop();
    }
}
