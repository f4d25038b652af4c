package id.lontar.cli;

import id.lontar.filing.Cabinet;
import id.lontar.filing.OfficeSetup;
import id.lontar.filing.Paper;
import id.lontar.filing.PortalFiles;
import id.lontar.filing.QrEyes;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.Sealer;
import id.lontar.filing.Simulation;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.filing.help.Help;
import id.lontar.filing.sheet.SheetFiles;
import id.lontar.form.Forms;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the commands work with. Each thing is made when it is first asked for, so that working out
/// a return neither opens a store nor starts a gateway.
public interface House extends AutoCloseable {
    Words words();

    Law law();

    Forms forms();

    Clock clock();

    /// The day it is where the tax office is.
    default LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), Words.WIB);
    }

    Offline offline();

    /// Everything that explains something.
    Help help();

    /// Trusts the gateway of the profile file; without one, the gateway this installation knows.
    ReceiptCheck receipts(Optional<Path> profile) throws IOException;

    /// Where everything of this installation lies.
    Path data();

    Vault vault();

    /// Whether the store is that of an office, and how it becomes one.
    OfficeSetup office();

    /// Everything that needs the open store.
    Workbench open(Cabinet cabinet) throws IOException;

    /// The gateway outside this program that was named, when one was.
    Optional<TaxOffice> outsideGateway() throws IOException;

    /// Starts a gateway alone and leaves it running until the house is closed.
    Running startGateway(GatewayPlan plan) throws IOException;

    /// What the operator of that gateway publishes in DNS before it sends mail. Makes the keys.
    ///
    /// @throws IOException when the gateway's folder cannot be used
    List<MailRecord> mailRecords(GatewayPlan plan) throws IOException;

    /// @param line as a zone file has it
    record MailRecord(String name, String type, String value, String line) {}

    /// The same with the practice people's mailboxes beside it, so that no mail leaves.
    Running startPracticeTown(Path folder, int port) throws IOException;

    /// The gateway's days on a virtual clock.
    Simulation simulation();

    /// Opens the window and returns when it was closed.
    ///
    /// @return false when it could not be opened: no screen answers, or a library is missing
    boolean openWindow();

    /// A house like this one with its own, still empty, folder.
    House in(Path folder);

    @Override
    void close();

    /// What works without store and network.
    record Offline(
            ReturnFiles files,
            Sealer sealer,
            QrEyes eyes,
            PortalFiles portal,
            SheetFiles sheets,
            Paper paper) {}

    /// A gateway that runs.
    record Running(String name, String address, Path profile) {}
}
