package entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and, unlike the JDK's reader, says at which byte it is not. */
final class Utf8Reader extends Reader {
  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
  private final CharBuffer chars = CharBuffer.allocate(8192).flip();
  private long offset;
  private boolean ended;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  /**
   * @throws NotUtf8Exception at the first byte that is not UTF-8
   */
  static String decode(InputStream in) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = new Utf8Reader(in)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, start, count);
    return count;
  }

  private void fill() throws IOException {
    offset += bytes.position();
    bytes.compact();
    if (!ended) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0));
    }
    bytes.flip();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    chars.flip();
    // What was decoded before the fault is handed out first; the next call meets the fault again.
    if (result.isError() && !chars.hasRemaining()) {
      throw new NotUtf8Exception(offset + bytes.position(), bytes.get(bytes.position()));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Bytes that are not UTF-8. */
  static final class NotUtf8Exception extends CharacterCodingException {
    private static final long serialVersionUID = 1;

    private final long offset;
    private final byte value;

    NotUtf8Exception(long offset, byte value) {
      this.offset = offset;
      this.value = value;
    }

    @Override
    public String getMessage() {
      return "not UTF-8 at byte %d (%02X); save it as UTF-8".formatted(offset, value);
    }
  }
}
