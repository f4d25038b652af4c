package id.lontar.ui.frame;

import id.lontar.ui.Context;
import id.lontar.ui.Door;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.ui.board.BoardScreen;
import id.lontar.ui.board.Runs;
import id.lontar.ui.cockpit.CockpitScreen;
import id.lontar.ui.desk.AccountScreen;
import id.lontar.ui.desk.CarryOverScreen;
import id.lontar.ui.desk.CodeDeskScreen;
import id.lontar.ui.desk.MailboxCard;
import id.lontar.ui.desk.MailboxKeeper;
import id.lontar.ui.desk.ReceiptScreen;
import id.lontar.ui.desk.SealScreen;
import id.lontar.ui.handoff.HandoffScreen;
import id.lontar.ui.help.HelpScreen;
import id.lontar.ui.home.ArchiveScreen;
import id.lontar.ui.home.CheckupScreen;
import id.lontar.ui.home.HomeScreen;
import id.lontar.ui.home.NewReturnScreen;
import id.lontar.ui.home.PeopleScreen;
import id.lontar.ui.home.SettingsScreen;
import id.lontar.ui.home.UnsavedPerson;
import id.lontar.ui.wizard.Wizards;

import java.util.List;
import java.util.function.IntConsumer;

/// Which screen draws which place.
final class Router {
    private final Context context;
    private final Door door;
    private final IntConsumer textSize;
    private final Wizards wizards;
    private final MailboxKeeper mailbox;
    private final UnsavedPerson unsaved = new UnsavedPerson();
    private final Runs runs;

    Router(Context context, Door door, IntConsumer textSize, MailboxKeeper mailbox) {
        this.mailbox = mailbox;
        this.context = context;
        this.door = door;
        this.textSize = textSize;
        this.wizards = new Wizards(context);
        this.runs = new Runs(context.bench(), context.jobs(), context.views().words());
    }

    Screen draw(Go place) {
        return switch (place) {
            case Go.Home() -> new HomeScreen(context, door.vault());
            case Go.People(var person) -> new PeopleScreen(context, person, unsaved);
            case Go.Account(var person) -> new AccountScreen(context, person);
            case Go.NewReturn(var person) -> new NewReturnScreen(context, person);
            case Go.Archive() -> new ArchiveScreen(context);
            case Go.Board board -> new BoardScreen(context, runs, board);
            case Go.Cockpit(var year) -> new CockpitScreen(context, year);
            case Go.Settings() ->
                    new SettingsScreen(
                            context,
                            door,
                            textSize,
                            List.of(new MailboxCard(context, mailbox).node()));
            case Go.Checkup() -> new CheckupScreen(context, door.vault());
            case Go.Help(var topic) -> new HelpScreen(context, door.help(), topic);
            case Go.SealAndSign(var id) -> new SealScreen(context, id);
            case Go.CodeDesk(var id) -> new CodeDeskScreen(context, id);
            case Go.ReceiptOf(var id) -> new ReceiptScreen(context, id);
            case Go.CarryOver(var id) -> new CarryOverScreen(context, id);
            case Go.Handoff(var id, var file) -> new HandoffScreen(context, id, file);
            case Go.Wizard wizard -> wizards.open(wizard);
        };
    }
}
