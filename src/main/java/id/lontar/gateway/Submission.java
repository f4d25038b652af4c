package id.lontar.gateway;

import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.Sha256;
import id.lontar.filing.Standing;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.ReturnStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// A sealed return as the gateway keeps it, without the container itself.
///
/// @param actor who sent it for its owner; empty where the owner did
record Submission(
        ProvisionalReceipt provisional,
        Matter matter,
        Sha256 contentDigest,
        Standing.State state,
        Optional<Actor> actor,
        Optional<Filed> filed) {
    /// What the return is and says; worked out again from its content at upload.
    record Matter(
            Npwp npwp,
            FormCode form,
            String period,
            int revision,
            ReturnStatus status,
            Rupiah amount) {}

    /// @param npwp of the delegate
    record Actor(String npwp, String mandateId) {}

    record Filed(String ntte, String verifiedBy, Instant verifiedAt, Instant filedAt) {}

    String id() {
        return provisional.submissionId();
    }

    String owner() {
        return matter.npwp().digits();
    }

    boolean wasSentBy(String npwp) {
        return actor.filter(each -> each.npwp().equals(npwp)).isPresent();
    }

    boolean isHandledBy(String npwp) {
        return owner().equals(npwp) || wasSentBy(npwp);
    }

    Sha256 sptDigest() {
        return provisional.sptDigest();
    }

    boolean isReleased() {
        return state == Standing.State.VERIFIED || state == Standing.State.ACCEPTED;
    }

    /// A return nobody confirmed in time has lapsed, whether or not anything wrote that down.
    Standing.State stateAt(Instant now) {
        return state == Standing.State.AWAITING_VERIFICATION && now.isAfter(provisional.verifyBy())
                ? Standing.State.LAPSED
                : state;
    }

    static Submission read(ResultSet row, String gatewayId) throws SQLException {
        var ntte = row.getString("ntte");
        return new Submission(
                provisional(row, gatewayId),
                new Matter(
                        new Npwp(row.getString("npwp")),
                        FormCode.parse(row.getString("form")).orElseThrow(),
                        row.getString("period"),
                        row.getInt("revision"),
                        ReturnStatus.valueOf(row.getString("status")),
                        Rupiah.of(row.getLong("amount"))),
                new Sha256(row.getString("content_digest")),
                Standing.State.valueOf(row.getString("state")),
                actor(row),
                ntte == null
                        ? Optional.empty()
                        : Optional.of(
                                new Filed(
                                        ntte,
                                        row.getString("verified_by"),
                                        Instant.ofEpochMilli(row.getLong("verified_at")),
                                        Instant.ofEpochMilli(row.getLong("filed_at")))));
    }

    private static Optional<Actor> actor(ResultSet row) throws SQLException {
        var npwp = row.getString("actor");
        return npwp == null
                ? Optional.empty()
                : Optional.of(new Actor(npwp, row.getString("mandate_id")));
    }

    private static ProvisionalReceipt provisional(ResultSet row, String gatewayId)
            throws SQLException {
        return new ProvisionalReceipt(
                row.getString("tts_no"),
                row.getString("submission_id"),
                new Sha256(row.getString("spt_digest")),
                Optional.of(new Sha256(row.getString("content_digest"))),
                Instant.ofEpochMilli(row.getLong("received_at")),
                Instant.ofEpochMilli(row.getLong("verify_by")),
                gatewayId,
                row.getString("tts_signature"));
    }
}
