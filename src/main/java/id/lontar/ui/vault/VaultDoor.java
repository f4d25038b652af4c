package id.lontar.ui.vault;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Vault;
import id.lontar.ui.Jobs;
import id.lontar.ui.Views;

import java.util.Optional;

/// Decides which page a store needs and leads from one to the next. Looking at the store is slow
/// (keys are stretched), so all of it runs beside the window.
public final class VaultDoor {
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
                progress -> {
                    var state = vault.state();
                    return new Found(
                            state,
                            state == Vault.State.LOCKED
                                    ? vault.unlockFromKeyring()
                                    : Optional.empty());
                },
                found ->
                        found.remembered()
                                .ifPresentOrElse(step::opened, () -> page(found.state())));
    }

    void page(Vault.State state) {
        step.show(
                switch (state) {
                    case NONE -> new FirstStart(this);
                    case LOCKED -> new Unlock(this);
                    case TORN, NEWER, IN_USE -> new Trouble(this, state);
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
