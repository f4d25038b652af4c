package id.lontar.filing.sheet;

import java.util.List;

/// Reads other people's files of rows and cells. What a file is, is told by its content, never by
/// its name.
public interface SheetFiles {
    /// @param file its name, for people
    Reading read(String file, byte[] bytes);

    sealed interface Reading {
        record Read(Workbook workbook) implements Reading {}

        /// Nothing of it was read.
        ///
        /// @param key message key of what it is and what to do
        record Refused(String key, List<Object> arguments) implements Reading {
            public Refused {
                arguments = List.copyOf(arguments);
            }

            public Refused(String key, Object... arguments) {
                this(key, List.of(arguments));
            }
        }
    }
}
