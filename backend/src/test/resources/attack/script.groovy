org.lanedesk.engine.attack.Mark.hit()
