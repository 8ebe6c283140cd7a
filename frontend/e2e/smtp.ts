import { connect } from 'node:net'
import { mailSource, type Mail } from './support'

const port = Number(process.env.LANEDESK_SMTP ?? 3025)

/** Sends a mail by SMTP to the product's local mail server, as `curl smtp://localhost:3025` of the README does. */
export async function smtp(letter: Mail & { from: string; to: string }) {
  const socket = connect(port, 'localhost')
  socket.setEncoding('utf8')
  const answers = socket[Symbol.asyncIterator]()
  const say = async (line: string | undefined, code: string) => {
    if (line !== undefined) socket.write(`${line}\r\n`)
    let text = ''
    // the last line of an answer has a blank after its code
    while (!/^\d{3} .*\r\n$/m.test(text)) {
      const { value, done } = await answers.next()
      if (done) break
      text += value as string
    }
    if (!text.startsWith(code)) throw new Error(`${line?.slice(0, 60)}: ${text}`)
  }
  await say(undefined, '220')
  await say('EHLO outside.example', '250')
  await say(`MAIL FROM:<${letter.from}>`, '250')
  await say(`RCPT TO:<${letter.to}>`, '250')
  await say('DATA', '354')
  await say(`${mailSource(letter).replaceAll(/^\./gm, '..')}\r\n.`, '250')
  await say('QUIT', '221')
  socket.destroy()
}
