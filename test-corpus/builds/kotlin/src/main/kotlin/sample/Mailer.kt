package sample

import java.util.concurrent.Executors

/** Sends letters, and leaves its threads behind. */
class Mailer {
    fun sendAll(letters: List<Runnable>) {
        val pool = Executors.newFixedThreadPool(4)
        for (letter in letters) {
            pool.execute(letter)
        }
    }
}
