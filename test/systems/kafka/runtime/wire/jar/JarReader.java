import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;

/**
 * Reads messages with the jar's own classes. A line of its input is one case: {name, version, bytes, json},
 * bytes in base64, json what they mean. A line of the answer: what the jar reads in the bytes (json),
 * whether that is what it reads in the json (same), and how it would write that (bytes).
 */
public class JarReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) out.println(answer(JSON.readTree(line)));
    out.flush();
  }

  private static ObjectNode answer(JsonNode one) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      short version = one.get("version").shortValue();
      Class<?> data = classOf(one.get("name").textValue());
      Class<?> converter = Class.forName(data.getName() + "JsonConverter");
      Message read = (Message) data.getConstructor().newInstance();
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(one.get("bytes").textValue()));
      read.read(new ByteBufferAccessor(bytes), version);
      if (bytes.hasRemaining()) return answer.put("error", bytes.remaining() + " bytes are left over");
      Message meant = (Message) converter.getMethod("read", JsonNode.class, short.class).invoke(null, one.get("json"), version);
      Method write = converter.getMethod("write", data, short.class, boolean.class);
      answer.set("json", (JsonNode) write.invoke(null, read, version, false));
      ByteBuffer written = MessageUtil.toByteBufferAccessor(meant, version).buffer();
      byte[] rest = new byte[written.remaining()];
      written.get(rest);
      return answer.put("same", meant.equals(read)).put("bytes", Base64.getEncoder().encodeToString(rest));
    } catch (Exception error) {
      Throwable cause = error.getCause() == null ? error : error.getCause();
      return answer.put("error", cause.toString());
    }
  }

  private static Class<?> classOf(String name) throws ClassNotFoundException {
    String full = "org.apache.kafka.common.message." + name;
    return Class.forName(name.startsWith("ConsumerProtocol") ? full : full + "Data");
  }
}
