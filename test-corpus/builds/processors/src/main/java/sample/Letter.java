package sample;

import lombok.Data;

/** Getters and setters are Lombok's. */
@Data
public class Letter {
  private String to;
  private String text;
}
