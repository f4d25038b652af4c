package id.lontar;

import id.lontar.cli.GatewayPlan;
import id.lontar.cli.House;
import id.lontar.exchange.EFormCsv;
import id.lontar.exchange.PdfBoxPages;
import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.evidence.EvidenceZip;
import id.lontar.exchange.paper.PrintedCard;
import id.lontar.exchange.paper.PrintedReturn;
import id.lontar.exchange.paper.SeasonFiles;
import id.lontar.exchange.sheet.OfficeFiles;
import id.lontar.filing.Cabinet;
import id.lontar.filing.FileFault;
import id.lontar.filing.Journey;
import id.lontar.filing.OfficeSetup;
import id.lontar.filing.Practice;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.Settings;
import id.lontar.filing.Simulation;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.filing.help.HelpTexts;
import id.lontar.form.Forms;
import id.lontar.form.annual.AnnualForms;
import id.lontar.gateway.Environment;
import id.lontar.gateway.Gateway;
import id.lontar.gateway.GatewaySettings;
import id.lontar.gateway.PracticeTown;
import id.lontar.gateway.Shared;
import id.lontar.gateway.StandAlone;
import id.lontar.gateway.mail.MailName;
import id.lontar.gateway.simulate.VirtualDays;
import id.lontar.rules.Law;
import id.lontar.sign.Admitted;
import id.lontar.sign.AsicSealer;
import id.lontar.sign.CabinetKeys;
import id.lontar.store.HelpIndex;
import id.lontar.store.OfficeSetups;
import id.lontar.store.SettingsFile;
import id.lontar.store.SharedVault;
import id.lontar.store.SqliteVault;
import id.lontar.submit.HttpGateway;
import id.lontar.ui.Door;
import id.lontar.ui.frame.Program;
import id.lontar.verify.ReceiptVerifier;
import id.lontar.verify.Tokens;
import id.lontar.verify.mail.ImapWatch;
import id.lontar.verify.mail.MailFiles;
import id.lontar.verify.qr.ChainEyes;
import id.lontar.verify.qr.Webcam;
import id.lontar.wire.GatewayProfile;
import id.lontar.words.Words;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Builds everything once and hands it on. What is slow or opens something is built when it is
/// first asked for.
final class Lontar implements House, Door {
    private final Start start;
    private final SettingsFile settings;
    private final Words words;
    private final Law law = Law.shipped();
    private final Forms forms = AnnualForms.ALL;
    private final Clock clock = Clock.systemUTC();
    private final HelpIndex help;
    private Optional<Vault> vault = Optional.empty();
    private Optional<PracticeTown> town = Optional.empty();
    private Optional<Gateway> gateway = Optional.empty();
    private boolean window;

    Lontar(Start start) {
        this.start = start;
        this.settings = new SettingsFile(start.data().settings());
        this.words = Words.in(start.locale().orElseGet(this::chosenLanguage));
        this.help = new HelpIndex(() -> HelpTexts.in(words, law, forms));
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public Law law() {
        return law;
    }

    @Override
    public Forms forms() {
        return forms;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Path data() {
        return start.data().path();
    }

    @Override
    public boolean practice() {
        return start.gateway().map(Lontar::isPractice).orElse(true);
    }

    @Override
    public Offline offline() {
        return new Offline(
                new ReturnFileJson(forms),
                new AsicSealer(forms),
                new ChainEyes(),
                new EFormCsv(law),
                new OfficeFiles(),
                new PrintedReturn(words));
    }

    @Override
    public HelpIndex help() {
        return help;
    }

    @Override
    public ReceiptCheck receipts(Optional<Path> profile) throws IOException {
        return receipts(read(profile.orElseGet(this::knownProfile)));
    }

    @Override
    public synchronized Vault vault() {
        if (vault.isEmpty()) vault = Optional.of(made());
        return vault.get();
    }

    @Override
    public OfficeSetup office() {
        return new OfficeSetups(world());
    }

    private Vault made() {
        return office().office()
                .<Vault>map(each -> new SharedVault(each, world()))
                .orElseGet(() -> backedUp(new SqliteVault(world())));
    }

    private Vault backedUp(Vault made) {
        made.alsoBackUpTo(settings.load().backupFolder().map(Path::of));
        return made;
    }

    @Override
    public Workbench open(Cabinet opened) throws IOException {
        var profile = profile();
        var cabinet = practice() && window ? inTheOpen(opened) : opened;
        var office = new HttpGateway(profile);
        var sealer = new AsicSealer(forms);
        var receipts = receipts(profile);
        return new Workbench(
                law,
                forms,
                cabinet,
                new CabinetKeys(cabinet, clock, Admitted.at(profile)),
                new Journey(cabinet, sealer, office, receipts, clock),
                office,
                new Workbench.Papers(
                        new PrintedReturn(words),
                        new ReturnFileJson(forms),
                        sealer,
                        new PdfBoxPages(),
                        new EFormCsv(law),
                        new PrintedCard(words),
                        new EvidenceZip(words),
                        new SeasonFiles(words),
                        new OfficeFiles()),
                new Workbench.Checks(
                        new ChainEyes(),
                        new Webcam(),
                        new Tokens(profile.id(), profile.qrKeys().values()),
                        receipts,
                        new MailFiles(),
                        new ImapWatch(clock)),
                town.map(Practice.class::cast),
                clock);
    }

    @Override
    public Optional<TaxOffice> outsideGateway() throws IOException {
        return start.gateway().isPresent()
                ? Optional.of(new HttpGateway(profile()))
                : Optional.empty();
    }

    @Override
    public synchronized Running startGateway(GatewayPlan plan) throws IOException {
        var bind = InetAddress.getByName(plan.door().bind());
        var door =
                new GatewaySettings.Door(
                        bind,
                        plan.door().port(),
                        plan.door().host().orElseGet(() -> reachable(bind)),
                        plan.door().admin());
        var environment =
                new Environment(
                                clock,
                                StandAlone.routes(plan.mail().relay(), plan.mail().mx()),
                                mailName(plan))
                        .sharing(plan.store().map(Lontar::shared))
                        .hearing(plan.mail().reports().map(StandAlone::address));
        var alone = StandAlone.start(plan.folder(), door, environment);
        gateway = Optional.of(alone);
        return new Running(alone.profile().name(), alone.profile().address(), alone.profileFile());
    }

    @Override
    public List<MailRecord> mailRecords(GatewayPlan plan) throws IOException {
        var keys = plan.store().map(GatewayPlan.Store::keys).orElse(plan.folder().resolve("keys"));
        return StandAlone.mailRecords(keys, mailName(plan), clock).stream()
                .map(each -> new MailRecord(each.name(), each.type(), each.value(), each.line()))
                .toList();
    }

    private static Shared shared(GatewayPlan.Store store) {
        return new Shared("jdbc:" + store.url(), store.user(), store.passwordFile(), store.keys());
    }

    private static MailName mailName(GatewayPlan plan) {
        return plan.mail()
                .name()
                .map(
                        each ->
                                new MailName(
                                        each.domain(),
                                        each.selector().orElse(MailName.SELECTOR),
                                        each.host().orElse("mail." + each.domain())))
                .orElse(MailName.NOBODYS);
    }

    @Override
    public synchronized Running startPracticeTown(Path folder, int port) throws IOException {
        var alone = PracticeTown.open(folder, port, clock);
        town = Optional.of(alone);
        return new Running(alone.profile().name(), alone.profile().address(), alone.profileFile());
    }

    @Override
    public Simulation simulation() {
        return new VirtualDays();
    }

    @Override
    public boolean openWindow() {
        window = true;
        try {
            return Program.run(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public House in(Path folder) {
        return new Lontar(start.in(folder));
    }

    @Override
    public Settings settings() {
        return settings.load();
    }

    @Override
    public void keep(Settings changed) throws IOException {
        settings.save(changed);
    }

    @Override
    public synchronized void close() {
        town.ifPresent(PracticeTown::close);
        gateway.ifPresent(Gateway::close);
        vault.ifPresent(Vault::close);
        help.close();
    }

    private synchronized GatewayProfile profile() throws IOException {
        if (start.gateway().isPresent()) return read(start.gateway().get());
        if (town.isEmpty()) town = Optional.of(PracticeTown.open(world().resolve("town"), clock));
        return town.get().profile();
    }

    /// Every network is nobody's address: then it is called by the name of this machine.
    private static String reachable(InetAddress bind) {
        if (!bind.isAnyLocalAddress()) return bind.getHostAddress();
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }

    private static GatewayProfile read(Path profile) throws IOException {
        try {
            return GatewayProfile.read(profile);
        } catch (IOException | RuntimeException e) {
            throw new FileFault("fault.profile", profile, e);
        }
    }

    /// What cannot be read is not taken for practice.
    private static boolean isPractice(Path profile) {
        try {
            return read(profile).practice();
        } catch (IOException e) {
            return false;
        }
    }

    private static ReceiptCheck receipts(GatewayProfile profile) {
        return new ReceiptVerifier(profile.id(), profile.receiptKeys().values());
    }

    private Path knownProfile() {
        return start.gateway()
                .orElseGet(() -> world().resolve("town/gateway/gateway-profile.json"));
    }

    private Path world() {
        return practice() ? start.data().practice() : start.data().real();
    }

    private Cabinet inTheOpen(Cabinet opened) {
        return new OpenReceipts(
                opened,
                start.data().practice().resolve("receipts"),
                file -> System.out.println(words.say("cli.practice.receipt", file.toString())));
    }

    private java.util.Locale chosenLanguage() {
        return settings.load().language().equals("en") ? Words.ENGLISH : Words.INDONESIAN;
    }
}
