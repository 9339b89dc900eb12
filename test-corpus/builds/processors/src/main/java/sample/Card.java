package sample;

import lombok.Data;

/** What a letter becomes. */
@Data
public class Card {
  private String to;
  private String text;
}
