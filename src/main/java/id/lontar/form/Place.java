package id.lontar.form;

/// Where in a return a finding belongs.
public sealed interface Place {
    /// The id of the question, table or line it is at, or `page.result`.
    String id();

    record AtQuestion(String question) implements Place {
        @Override
        public String id() {
            return question;
        }
    }

    record AtTable(String table) implements Place {
        @Override
        public String id() {
            return table;
        }
    }

    record AtCell(String table, String rowKey, String column) implements Place {
        @Override
        public String id() {
            return table;
        }
    }

    record AtLine(String line) implements Place {
        @Override
        public String id() {
            return line;
        }
    }

    /// The return as a whole, such as being late; shown with what it comes to.
    record AtResult() implements Place {
        /// The page it is shown on, the same in every form.
        public static final String PAGE = "result";

        @Override
        public String id() {
            return "page." + PAGE;
        }
    }
}
