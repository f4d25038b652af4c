package id.lontar.filing;

import java.util.List;
import java.util.Optional;

/// How returns that were sent for their owners are released without anybody's password: many by one
/// manifest where the owners' mandates allow it, one by one by what an owner's phone gives. As with
/// [TaxOffice], everything goes out under the session of the account it names.
public interface Approvals {
    /// Hands a manifest in. The same one again gives where it stands.
    ///
    /// @param signer of the account the manifest is of
    Outcome<Batch> submit(Manifest manifest, SigningKey.Signer signer);

    Outcome<Batch> batch(String npwp, Sha256 batchRoot);

    /// Has the one code sent to the account that handed the manifest in, or sent again when it is
    /// time for that; does nothing while it is on its way.
    Outcome<Batch> askCode(String npwp, Sha256 batchRoot);

    /// Releases every return of the manifest that may be; the others each say why not.
    Outcome<Batch> confirm(String npwp, Sha256 batchRoot, Proof proof);

    /// Releases one return by its owner's own approval.
    ///
    /// @param token of the owner's phone, `SPT1:...`
    Outcome<Standing> approved(String npwp, Sha256 sptDigest, String token);

    /// Where a manifest stands.
    ///
    /// @param challenge the one code of it, once it was asked for; its `sptDigest` is the root
    record Batch(Sha256 batchRoot, List<Entry> returns, Optional<Challenge> challenge) {
        public Batch {
            returns = List.copyOf(returns);
        }

        public long count(State state) {
            return returns.stream().filter(each -> each.state() == state).count();
        }

        public boolean wasConfirmed() {
            return challenge.filter(each -> each.state() == Challenge.State.VERIFIED).isPresent();
        }
    }

    /// @param trouble why it would not be released now, or was not
    record Entry(Sha256 sptDigest, State state, Optional<Problem> trouble) {}

    enum State {
        WAITS,
        RELEASED,
        REFUSED
    }
}
