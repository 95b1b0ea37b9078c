import { deskAddress } from './frame.tsx';

/** Freezes what the public reads now as an edition. */
export function PublishEdition({ slug, back }: { slug: string; back: string }) {
  return (
    <details class="publish-edition">
      <summary>Edition</summary>
      <form method="post" action={deskAddress(slug, 'editions')}>
        <p>
          Publish an edition: what the public reads at this moment is frozen and stays for ever, with its
          proofs.
        </p>
        <input type="hidden" name="back" value={back} />
        <label for="edition-why">Reason</label>
        <div class="reason-line">
          <input type="text" id="edition-why" name="reason" maxlength={500} required autocomplete="off" />
          <button type="submit">Publish the edition</button>
        </div>
      </form>
    </details>
  );
}
