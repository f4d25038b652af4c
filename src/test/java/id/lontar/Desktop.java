package id.lontar;

import static id.lontar.rules.Taxpayer.KLU;
import static id.lontar.rules.Taxpayer.NAME;
import static id.lontar.rules.Taxpayer.NPWP;
import static id.lontar.rules.op.Personal.*;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Journey;
import id.lontar.filing.Outcome;
import id.lontar.filing.Person;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Vault;
import id.lontar.form.Forms;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.op.Form1770S;
import id.lontar.gateway.TrialTown;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.sign.AsicSealer;
import id.lontar.store.KeyCost;
import id.lontar.store.SqliteVault;
import id.lontar.store.SystemKeyring;
import id.lontar.submit.HttpGateway;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.verify.ReceiptVerifier;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.TestKeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// One taxpayer's program: store, key, and a line to the gateway. Each [#program] is a new start of
/// it on the same store.
final class Desktop implements AutoCloseable {
    private static final char[] PASSPHRASE = "kertas lontar kering".toCharArray();
    private static final KeyCost CHEAP = new KeyCost(64, 1, 1);
    private static final Law LAW = Law.shipped();
    private static final Forms FORMS = AnnualForms.ALL;

    /// What a program is told at its start.
    ///
    /// @param password and efin of the practice account
    record Surroundings(GatewayProfile profile, Clock clock, String password, String efin) {
        static Surroundings of(TrialTown town, String address) {
            var p = town.profile();
            var profile =
                    new GatewayProfile(
                            p.id(),
                            p.name(),
                            address,
                            p.tlsPins(),
                            p.keys(),
                            p.practice(),
                            p.authority(),
                            p.codeSender());
            return new Surroundings(profile, town.clock(), town.password(), town.efin());
        }
    }

    private final Person person;
    private final Surroundings surroundings;
    private final SqliteVault vault;
    private final TestKeys key;
    private final HttpGateway office;
    private final ReceiptCheck receipts;
    private Cabinet cabinet;

    /// On a new store.
    Desktop(Path folder, Surroundings surroundings, Person person) throws IOException {
        this(made(folder, surroundings, person), surroundings);
    }

    /// On a store that is there.
    static Desktop again(Path folder, Surroundings surroundings) {
        return new Desktop(vault(folder, surroundings), surroundings);
    }

    /// The same person's program on a store of its own.
    Desktop onAnotherMachine(Path folder) throws IOException {
        return new Desktop(folder, surroundings, person);
    }

    private Desktop(SqliteVault vault, Surroundings surroundings) {
        this.vault = vault;
        this.surroundings = surroundings;
        this.cabinet = unlocked(vault);
        this.person = cabinet.people().getFirst();
        this.key = TestKeys.p256(person.npwp16());
        this.office = new HttpGateway(surroundings.profile());
        this.receipts =
                new ReceiptVerifier(
                        surroundings.profile().id(), surroundings.profile().receiptKeys().values());
        signIn();
        done(office.registerDevice(person.npwp16(), spki(), "Trial", surroundings.efin()));
    }

    private static SqliteVault made(Path folder, Surroundings surroundings, Person person)
            throws IOException {
        var vault = vault(folder, surroundings);
        vault.create(PASSPHRASE).cabinet().save(person);
        return vault;
    }

    private static SqliteVault vault(Path folder, Surroundings surroundings) {
        return new SqliteVault(folder, CHEAP, new SystemKeyring(), surroundings.clock());
    }

    private static Cabinet unlocked(SqliteVault vault) {
        if (vault.unlock(PASSPHRASE) instanceof Vault.Unlocking.Open(var opened)) return opened;
        throw new AssertionError("the store does not open");
    }

    void signIn() {
        done(office.signIn(person.npwp16(), surroundings.password().toCharArray()));
    }

    TaxOffice office() {
        return office;
    }

    Clock clock() {
        return surroundings.clock();
    }

    Cabinet cabinet() {
        return cabinet;
    }

    Person person() {
        return person;
    }

    /// Closes the store and opens it again, as a restart of the program does.
    void reopen() {
        vault.close();
        cabinet = unlocked(vault);
    }

    Journey program(Cabinet through) {
        return program(through, office);
    }

    Journey program(Cabinet through, TaxOffice office) {
        return new Journey(through, new AsicSealer(FORMS), office, receipts, clock());
    }

    Filing draft(int revision) {
        var filing =
                Filing.draft(
                        person.id() + "-" + revision,
                        person.id(),
                        taxReturn(revision),
                        clock().instant());
        cabinet.save(filing);
        return filing;
    }

    /// The same draft with another answer in it.
    Filing changed(Filing filing) {
        var answers = filing.taxReturn().answers().with(OCCUPATION, "Guru");
        var changed = filing.with(filing.taxReturn().with(answers));
        cabinet.save(changed);
        return changed;
    }

    /// The same draft with its name taken out.
    Filing without(Filing filing) {
        var answers = filing.taxReturn().answers().with(NAME, "");
        var changed = filing.with(filing.taxReturn().with(answers));
        cabinet.save(changed);
        return changed;
    }

    Filing seal(Journey journey, Filing filing) {
        var taxReturn = filing.taxReturn();
        return journey.seal(
                filing,
                Form1770S.FORM,
                Form1770S.FORM.assess(LAW, taxReturn.year(), taxReturn.answers()),
                key.signer(),
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                List.of());
    }

    boolean isItsReceipt(Filing filing) {
        var pdf = cabinet.kept(filing.id(), "receipt.pdf").orElseThrow();
        return receipts.check(pdf, filing.counted().orElseThrow())
                        instanceof ReceiptCheck.Verdict.Genuine(var receipt)
                && filing.receipt().orElseThrow().equals(receipt);
    }

    private TaxReturn taxReturn(int revision) {
        return taxReturn(person, revision);
    }

    /// A simple one that owes nothing.
    static TaxReturn taxReturn(Person person, int revision) {
        return new TaxReturn(
                FormCode.F1770S,
                new TaxYear(2024),
                revision,
                Answers.NONE
                        .with(NPWP, person.npwp16())
                        .with(NAME, person.name())
                        .with(OCCUPATION, "Pegawai swasta")
                        .with(KLU, "Z0000")
                        .with(NO_CREDITS, true)
                        .with(NO_ASSETS, true)
                        .with(NO_DEBTS, true)
                        .with(SPOUSAL_STATUS, "KK")
                        .with(PTKP_STATUS, "TK/0")
                        .withRow(
                                EMPLOYERS,
                                Row.empty("1")
                                        .with(EMPLOYER_NAME, "PT Contoh")
                                        .with(EMPLOYER_GROSS, Rupiah.of(48_000_000))
                                        .with(EMPLOYER_DEDUCTIONS, Rupiah.ZERO)
                                        .with(EMPLOYER_NET, Rupiah.of(48_000_000))));
    }

    private byte[] spki() {
        return key.certificate().getPublicKey().getEncoded();
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome.toString());
    }

    @Override
    public void close() {
        vault.close();
    }
}
