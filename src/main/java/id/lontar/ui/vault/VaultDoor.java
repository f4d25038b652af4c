package id.lontar.ui.vault;

import id.lontar.filing.Cabinet;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;
import id.lontar.ui.Jobs;
import id.lontar.ui.Views;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// Decides which page a store needs and leads from one to the next. Looking at the store is slow
/// (keys are stretched), so all of it runs beside the window.
public final class VaultDoor {
    private static final Logger LOG = LoggerFactory.getLogger(VaultDoor.class);

    private final Views views;
    private final Jobs jobs;
    private final Vault vault;
    private final boolean practice;
    private final VaultStep step;

    public VaultDoor(Views views, Jobs jobs, Vault vault, boolean practice, VaultStep step) {
        this.views = views;
        this.jobs = jobs;
        this.vault = vault;
        this.practice = practice;
        this.step = step;
    }

    private record Found(Vault.State state, Optional<Cabinet> remembered) {}

    public void knock() {
        step.show(new Busy(views, "vault.looking"));
        jobs.start(
                progress -> found(),
                found ->
                        found.remembered()
                                .ifPresentOrElse(step::opened, () -> page(found.state())));
    }

    /// Whatever goes wrong while looking ends on a page that can look again.
    private Found found() {
        try {
            var state = vault.state();
            return new Found(state, state == Vault.State.LOCKED ? remembered() : Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("the store could not be looked at", e);
            return new Found(Vault.State.UNREACHABLE, Optional.empty());
        }
    }

    /// Whom a recovery key is still owed must show the passphrase first, and not the keyring.
    private Optional<Cabinet> remembered() {
        var cabinet = vault.unlockFromKeyring();
        if (cabinet.isEmpty() || !vault.recoveryKeyOwed()) return cabinet;
        vault.close();
        return Optional.empty();
    }

    /// The store is open. Who never said that the recovery key is kept is shown a new one first.
    void entered(Cabinet cabinet) {
        jobs.start(
                progress -> owed(),
                key ->
                        key.ifPresentOrElse(
                                each -> step.show(owedTo(cabinet, each)),
                                () -> step.opened(cabinet)));
    }

    private RecoveryKeyPage owedTo(Cabinet cabinet, String key) {
        return new RecoveryKeyPage(this, key, RecoveryKeyPage.Why.OWED, () -> step.opened(cabinet));
    }

    /// A disk that takes nothing more must not keep anybody from looking; it is owed the next time.
    private Optional<String> owed() {
        try {
            return vault.recoveryKeyOwed() ? Optional.of(vault.newRecoveryKey()) : Optional.empty();
        } catch (StoreFault e) {
            LOG.warn("no new recovery key", e);
            return Optional.empty();
        }
    }

    /// Another passphrase for the open store.
    public void changePassphrase(Runnable then) {
        step.show(new NewPassphrase(this, then));
    }

    /// Another recovery key for the open store.
    public void newRecoveryKey(Runnable then) {
        step.show(new NewRecoveryKey(this, then));
    }

    void page(Vault.State state) {
        step.show(
                switch (state) {
                    case NONE -> new FirstStart(this);
                    case LOCKED -> new Unlock(this);
                    case TORN, NEWER, IN_USE, UNREACHABLE -> new Trouble(this, state);
                });
    }

    Views views() {
        return views;
    }

    Jobs jobs() {
        return jobs;
    }

    Vault vault() {
        return vault;
    }

    boolean practice() {
        return practice;
    }

    VaultStep step() {
        return step;
    }

    String say(String key, Object... arguments) {
        return views.words().say(key, arguments);
    }
}
