package id.lontar.filing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What an office keeps beside the returns. As with [Cabinet], each call is durable when it returns
/// and happens whole or not at all.
public interface Office {
    /// By name.
    List<Client> clients();

    /// Takes in clients who are not there yet. One that another desk stored is not written over.
    void save(Collection<Client> clients);

    /// Stores what became of a client; refused when another desk stored them otherwise meanwhile.
    ///
    /// @param before as it was read
    void change(Client before, Client after);

    /// Their returns stay.
    ///
    /// @return whether there was one
    boolean removeClient(String id);

    /// Every return with the label it has, without opening it.
    List<Drawer> drawers();

    /// @param stand what of it was stored last
    /// @param label empty when there is none, or one that cannot be read
    /// @param fresh whether the label was made of what is stored now
    record Drawer(
            String filingId,
            String personId,
            FilingState state,
            Stand stand,
            Optional<Label> label,
            boolean fresh) {}

    /// How often something was stored: of the return, and of what the office noted about it, 0 for
    /// never.
    record Stand(long filing, long handling) {}

    /// Puts labels on what stood so. On something later a label is old at once and never fresh.
    void label(List<Labelled> labels);

    record Labelled(String filingId, Stand of, Label label) {}

    Handling handling(String filingId);

    /// Nobody else handles them between reading and storing.
    ///
    /// @param changes by the id of the return
    void handle(Map<String, UnaryOperator<Handling>> changes);
}
