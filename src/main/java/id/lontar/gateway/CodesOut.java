package id.lontar.gateway;

import id.lontar.filing.Challenge.Delivery;
import id.lontar.gateway.mail.Postman;
import id.lontar.gateway.sms.SmsPost;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.stream.Stream;

/// The two roads a code goes out by. It is the same code on both, and wanted on both or neither.
record CodesOut(Postman mail, SmsPost sms) {
    /// Nobody wants this code any more: confirmed in another way, or replaced.
    void cancel(Handle transaction, String challengeId) {
        mail.cancel(transaction, challengeId);
        sms.cancel(transaction, challengeId);
    }

    /// The mail first.
    List<Delivery> deliveries(Handle handle, String challengeId) {
        return Stream.concat(
                        mail.deliveries(handle, challengeId).stream(),
                        sms.of(handle, challengeId).map(SmsPost.Asked::delivery).stream())
                .toList();
    }

    void ring() {
        mail.ring();
        sms.ring();
    }
}
