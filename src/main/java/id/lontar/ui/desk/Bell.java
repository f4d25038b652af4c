package id.lontar.ui.desk;

/// Tells something to a person who looks elsewhere. What is told may be seen by whoever stands
/// behind them: no code, no name, no figure.
@FunctionalInterface
public interface Bell {
    /// Slow: call it off the window's thread.
    ///
    /// @return whether it was heard; a desktop without notifications is no fault
    boolean ring(String title, String text);
}
