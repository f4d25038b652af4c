package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Mandates.Wanted;
import id.lontar.filing.Outcome;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.SealedReturn;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A mandate from one account to another, and what its holder sends under it.
record Kuasa(World world, Client owner, Client delegate, Mandate mandate) {
    static final long GROSS = 120_000_000;

    static Kuasa given(World world, Client owner, Client delegate) {
        return given(world, owner, delegate, Scope.ALL, 30);
    }

    /// Its mail has arrived.
    static Kuasa given(World world, Client owner, Client delegate, Scope scope, int days) {
        var mandate = SignInTest.done(asked(world, owner, delegate.npwp(), scope, days));
        mailsArrive(world);
        return new Kuasa(world, owner, delegate, mandate);
    }

    /// One that lets its holder release what it sends.
    static Kuasa toConfirm(World world, Client owner, Client delegate, Scope scope, int days) {
        var today = LocalDate.ofInstant(world.now(), Words.WIB);
        var wanted = new Wanted(delegate.npwp(), scope, today.plusDays(days), true);
        var mandates = owner.office().mandates();
        var mandate =
                SignInTest.done(mandates.grant(owner.npwp(), wanted, World.EFIN, Optional.empty()));
        mailsArrive(world);
        return new Kuasa(world, owner, delegate, mandate);
    }

    static Outcome<Mandate> asked(
            World world, Client owner, String delegate, Scope scope, int days) {
        var today = LocalDate.ofInstant(world.now(), Words.WIB);
        var wanted = new Wanted(delegate, scope, today.plusDays(days));
        var mandates = owner.office().mandates();
        return mandates.grant(owner.npwp(), wanted, World.EFIN, Optional.empty());
    }

    static void mailsArrive(World world) {
        var under =
                "select count(*) from mail_delivery where notice is not null and state <>"
                        + " 'ACCEPTED'";
        World.await(() -> Optional.of(world.count(under)).filter(each -> each == 0));
    }

    String id() {
        return mandate.mandateId();
    }

    SealedReturn sealed() {
        return delegate.sealFor(owner.npwp(), id(), GROSS);
    }

    Outcome<ProvisionalReceipt> upload(SealedReturn sealed) {
        return delegate.office().upload(sealed);
    }

    Challenge sendAndOpen() {
        return delegate.open(delegate.send(sealed()));
    }

    void revokedBy(Client side) {
        var left = SignInTest.done(side.office().mandates().revoke(side.npwp(), id()));
        var all = List.of(left.given(), left.held());
        if (all.stream().flatMap(List::stream).noneMatch(each -> each.revokedAt().isPresent()))
            throw new AssertionError(left.toString());
        mailsArrive(world);
    }

    void signInAgain() {
        for (var each : List.of(owner, delegate))
            SignInTest.done(each.office().signIn(each.npwp(), World.PASSWORD.toCharArray()));
    }
}
