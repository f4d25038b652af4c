package id.lontar.ui.frame;

import id.lontar.filing.Awaited;
import id.lontar.filing.Filing;
import id.lontar.filing.Practice;
import id.lontar.filing.Vigil;
import id.lontar.filing.help.Help;
import id.lontar.rules.Taxpayer;
import id.lontar.ui.Context;
import id.lontar.ui.Door;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.desk.Bell;
import id.lontar.ui.desk.DeskFollower;
import id.lontar.ui.desk.FreedesktopBell;
import id.lontar.ui.desk.MailboxKeeper;
import id.lontar.ui.practice.MailboxWindow;
import id.lontar.ui.practice.PhoneWindow;

import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;

import java.util.Comparator;
import java.util.function.IntConsumer;

/// What exists once the store is open: the navigation, the places, the practice world's windows.
final class Inside {
    private static final String LAST_PLACE = "place";

    private final Context context;
    private final Door door;
    private final Frame frame;
    private final Navigation navigation;
    private final Router router;
    private final DeskFollower follower;
    private final MailboxKeeper mailbox;

    Inside(Context context, Door door, Frame frame, IntConsumer textSize) {
        this.context = context;
        this.door = door;
        this.frame = frame;
        this.navigation = new Navigation(context);
        this.mailbox = new MailboxKeeper(context.bench());
        this.router = new Router(context, door, textSize, mailbox);
        this.follower = new DeskFollower(context, navigation::waiting, bell(door));
    }

    /// Silent while somebody does not want to be told.
    private static Bell bell(Door door) {
        var desktop = new FreedesktopBell();
        return (title, text) -> door.settings().notices() && desktop.ring(title, text);
    }

    /// Hangs the navigation, and in practice the doors to mailbox and phone.
    void furnish(Stage owner) {
        frame.navigation(navigation);
        follower.start();
        context.jobs()
                .start(
                        progress -> {
                            mailbox.goOn();
                            return mailbox;
                        },
                        watched -> {});
        context.bench().practice().ifPresent(practice -> practiceDoors(practice, owner));
    }

    private void practiceDoors(Practice practice, Stage owner) {
        var words = context.views().words();
        var mailbox = new MailboxWindow(words, practice, context.jobs(), owner);
        var phone = new PhoneWindow(words, practice, context.jobs(), owner);
        var mail = new Hyperlink(words.say("frame.mailbox"));
        mail.setOnAction(event -> context.jobs().start(progress -> whoWaits(), mailbox::open));
        var ring = new Hyperlink(words.say("frame.phone"));
        ring.setOnAction(event -> context.jobs().start(progress -> whoWaits(), phone::open));
        frame.stripe()
                .ifPresent(
                        stripe -> {
                            stripe.add(mail);
                            stripe.add(ring);
                        });
    }

    Screen draw(Go place) {
        return router.draw(place);
    }

    void arrived(Go place) {
        navigation.current(place);
        count();
        Places.write(place).ifPresent(this::remember);
    }

    private void remember(String place) {
        context.jobs()
                .start(
                        progress -> {
                            context.bench().cabinet().note(LAST_PLACE, place);
                            return place;
                        },
                        kept -> {});
    }

    /// Where the window was when it was last open, if that still exists.
    Go lastPlace() {
        var cabinet = context.bench().cabinet();
        return cabinet.note(LAST_PLACE)
                .flatMap(Places::read)
                .filter(
                        place ->
                                Places.filing(place)
                                        .map(id -> cabinet.filing(id).isPresent())
                                        .orElse(true))
                .orElseGet(Go.Home::new);
    }

    /// NPWP of whoever sent a return last and has not confirmed it; empty when nobody has.
    private String whoWaits() {
        return vigil().reread().stream()
                .map(Awaited::filing)
                .max(Comparator.comparing(Filing::changedAt))
                .flatMap(each -> each.taxReturn().answers().get(Taxpayer.NPWP))
                .orElse("");
    }

    void count() {
        context.jobs().start(progress -> vigil().reread().size(), navigation::waiting);
    }

    private Vigil vigil() {
        return context.bench().journey().vigil();
    }

    /// The window is closed.
    void leave() {
        follower.stop();
        mailbox.close();
    }

    Context context() {
        return context;
    }

    Help help() {
        return door.help();
    }
}
