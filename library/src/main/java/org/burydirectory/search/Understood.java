package org.burydirectory.search;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what was understood of a person's text. A request can leave a piece out by its id.
 *
 * <p>What a person said outright filters, or boosts strongly; what was only inferred boosts.
 *
 * @param id stable: the kind, a colon and the value, such as {@code need:carers.break}
 * @param kind {@code need}, {@code place}, {@code audience}, {@code age}, {@code time}, {@code
 *     cost}, {@code access}, {@code spelling} or {@code word}
 * @param effect {@code filter} or {@code boost}
 * @param text the words that it came from, as typed
 * @param label what to call it to people
 * @param value the code, word or number that is meant; null where there is none besides the label
 * @param corrected whether a word of the text was mended to read it
 * @param instead for a mended word the text to search for without the mending, else null
 * @param confidence how sure this reading is, above 0 to 1
 */
public record Understood(
    String id,
    String kind,
    String effect,
    String text,
    String label,
    @Nullable String value,
    boolean corrected,
    @Nullable String instead,
    float confidence) {}
