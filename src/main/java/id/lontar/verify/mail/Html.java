package id.lontar.verify.mail;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML.Tag;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;

/// The words of an HTML mail. It is parsed and never shown: nothing in it is fetched.
final class Html {
    private Html() {}

    static String text(String html) {
        var words = new Words();
        try {
            new ParserDelegator().parse(new StringReader(html), words, true);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return words.said.toString();
    }

    private static final class Words extends ParserCallback {
        private final StringBuilder said = new StringBuilder();
        private int unseen;

        @Override
        public void handleText(char[] data, int position) {
            if (unseen == 0) said.append(data);
        }

        @Override
        public void handleStartTag(@Nullable Tag tag, MutableAttributeSet attributes, int at) {
            if (isUnseen(tag)) unseen++;
            breaks(tag);
        }

        @Override
        public void handleEndTag(@Nullable Tag tag, int position) {
            if (isUnseen(tag)) unseen = Math.max(0, unseen - 1);
            breaks(tag);
        }

        @Override
        public void handleSimpleTag(@Nullable Tag tag, MutableAttributeSet attributes, int at) {
            breaks(tag);
        }

        private void breaks(@Nullable Tag tag) {
            if (tag == null) return;
            if (tag.breaksFlow() || tag.equals(Tag.TD) || tag.equals(Tag.TH)) said.append('\n');
        }

        private static boolean isUnseen(@Nullable Tag tag) {
            return Tag.STYLE.equals(tag) || Tag.SCRIPT.equals(tag) || Tag.TITLE.equals(tag);
        }
    }
}
