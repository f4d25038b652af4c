package id.lontar.filing;

import java.util.List;

/// The readable return file, `*.lontar.json`.
public interface ReturnFiles {
    String write(TaxReturn taxReturn);

    Reading read(byte[] json);

    sealed interface Reading {
        record Read(TaxReturn taxReturn) implements Reading {}

        /// @param faults where (JSON pointer) and what, ready to be shown
        record Unreadable(List<Fault> faults) implements Reading {
            public Unreadable {
                faults = List.copyOf(faults);
            }
        }
    }

    /// @param key message key
    record Fault(String pointer, String key, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
