package sample;

import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Written out by MapStruct, with Lombok's getters. */
@Mapper
public interface Cards {
  Cards CARDS = Mappers.getMapper(Cards.class);

  Card card(Letter letter);
}
