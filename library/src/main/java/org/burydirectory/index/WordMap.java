package org.burydirectory.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where each word of an entry's name and description stands, so that a search marks its words
 * without splitting the text again. Words are told apart by a hash of 32 bits.
 */
public final class WordMap {

  private WordMap() {}

  /** Packs a name and a description: the texts with the words of each. */
  static BytesRef encode(
      String name, List<Words.Word> nameWords, String text, List<Words.Word> textWords)
      throws IOException {
    var out = new ByteBuffersDataOutput();
    write(out, name, nameWords);
    write(out, text, textWords);
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(ByteBuffersDataOutput out, String text, List<Words.Word> words)
      throws IOException {
    out.writeString(text);
    out.writeVInt(words.size());
    int last = 0;
    for (Words.Word word : words) {
      out.writeInt(hash(word.term()));
      out.writeVInt(word.start() - last);
      out.writeVInt(word.end() - word.start());
      last = word.start();
    }
  }

  /** The hash by which a term is found again. */
  public static int hash(String term) {
    return term.hashCode() * 0x9E3779B1; // spreads String's hash over all bits
  }

  /**
   * A text with the hashes and bounds of its words.
   *
   * @param text the text
   * @param hashes one a word
   * @param bounds start and end of each word, in chars
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  public record Marked(String text, int[] hashes, int[] bounds) {}

  /** The name and the description, in this order. */
  public static List<Marked> decode(BytesRef bytes) throws IOException {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Marked name = read(in);
    return List.of(name, read(in));
  }

  private static Marked read(ByteArrayDataInput in) throws IOException {
    String text = in.readString();
    int count = in.readVInt();
    var hashes = new int[count];
    var bounds = new int[2 * count];
    int last = 0;
    for (int i = 0; i < count; i++) {
      hashes[i] = in.readInt();
      last += in.readVInt();
      bounds[2 * i] = last;
      bounds[2 * i + 1] = last + in.readVInt();
    }
    return new Marked(text, hashes, bounds);
  }
}
