package id.lontar.filing;

import java.time.Instant;
import java.util.Optional;

/// What the office did about a draft that the draft itself does not tell.
public record Handling(Optional<Review> review, Optional<Request> request) {
    public static final Handling NONE = new Handling(Optional.empty(), Optional.empty());

    /// Somebody looked at it and found it good.
    ///
    /// @param of names the answers that were looked at, see [Pin#name]; of others it says nothing
    public record Review(String of, Instant at) {}

    /// The client was asked for something.
    public record Request(String what, Instant at) {
        @Override
        public String toString() {
            return "Request[" + at + "]";
        }
    }

    public Handling reviewed(Review review) {
        return new Handling(Optional.of(review), request);
    }

    public Handling asked(Request request) {
        return new Handling(review, Optional.of(request));
    }

    /// The client answered.
    public Handling answered() {
        return new Handling(review, Optional.empty());
    }

    public boolean isReviewOf(String answers) {
        return review.filter(each -> each.of().equals(answers)).isPresent();
    }
}
