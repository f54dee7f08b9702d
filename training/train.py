"""Trains the reader: see README.md."""

import argparse
import dataclasses
import os
import random
import time

import torch
import torch.nn.functional as F

from data import IGNORE, Batch, Labels, batches, prepare, training_sentences
from model import MASKED, Reader, pretrained_encoder
from tokens import WordPiece

WARM_UP = 100
SAVE_EVERY = 100
REPORT_EVERY = 25
FROZEN = ("encoder.words.weight", "encoder.positions.weight")
TAG_WEIGHTS = {"upos": 1.0, "xpos": 0.5, "ner": 1.0}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("READER_DATA", "ud"))
    parser.add_argument("--names", default=os.environ.get("READER_NAMES"))
    parser.add_argument("--encoder", default="encoder")
    parser.add_argument("--checkpoint", default="checkpoints/reader.pt")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--steps", type=int, help="stop after so many, to try things out")
    parser.add_argument("--encoder-rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--pieces", type=int, default=1000, help="pieces in a batch")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def optimizer(reader, options):
    """Shapes are learned from nothing, so they go with the heads."""
    for name, weight in reader.named_parameters():
        weight.requires_grad = name not in FROZEN
    encoder, heads = [], []
    for name, weight in reader.named_parameters():
        if weight.requires_grad:
            old = name.startswith("encoder.") and "shapes" not in name
            (encoder if old else heads).append(weight)
    groups = [
        {"params": encoder, "base": options.encoder_rate},
        {"params": heads, "base": options.head_rate},
    ]
    return torch.optim.AdamW(groups, lr=options.head_rate, betas=(0.9, 0.98), weight_decay=0.01)


def set_rate(optim, step, total):
    factor = min(1.0, (step + 1) / WARM_UP) * max(0.01, 1 - step / total)
    for group in optim.param_groups:
        group["lr"] = group["base"] * factor


def losses(reader, batch):
    """The mean loss of each task over the words whose answer is known."""
    words = reader.words(batch.ids, batch.mask, batch.shapes, batch.first)
    found = {t: w * mean_loss(getattr(reader, t)(words), batch.gold[t]) for t, w in TAG_WEIGHTS.items()}
    arcs = reader.arcs(words).masked_fill(~batch.words[:, None, :], MASKED)
    heads = batch.gold["head"]
    found["head"] = mean_loss(arcs, heads)
    found["rel"] = mean_loss(reader.labels_of(words, heads.clamp(min=0)), batch.gold["rel"])
    return found


def mean_loss(scores, gold):
    known = max(1, int((gold != IGNORE).sum()))
    flat = scores.float().reshape(-1, scores.shape[-1])
    return F.cross_entropy(flat, gold.reshape(-1), ignore_index=IGNORE, reduction="sum") / known


def step_once(reader, optim, batch):
    with torch.autocast("cpu", torch.bfloat16):
        found = losses(reader, batch)
    optim.zero_grad(set_to_none=True)
    sum(found.values()).backward()
    weights = [w for w in reader.parameters() if w.requires_grad]
    if torch.isfinite(torch.nn.utils.clip_grad_norm_(weights, 1.0)):
        optim.step()
    return {task: float(loss.detach()) for task, loss in found.items()}


def save(path, reader, optim, labels, step):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    state = {
        "reader": reader.state_dict(),
        "optimizer": optim.state_dict(),
        "labels": dataclasses.asdict(labels),
        "step": step,
    }
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    trees, names = training_sentences(options.data, options.names)
    labels = Labels.of(trees)
    word_piece = WordPiece(f"{options.encoder}/all-minilm-l6-v2-tokenizer.json")
    sentences = prepare(trees + names, word_piece)
    reader = Reader(pretrained_encoder(f"{options.encoder}/all-minilm-l6-v2.onnx"), labels)
    optim = optimizer(reader, options)
    plan = [b for _ in range(options.epochs) for b in batches(sentences, options.pieces, True)]
    done = 0
    if os.path.exists(options.checkpoint):
        state = torch.load(options.checkpoint, weights_only=True)
        reader.load_state_dict(state["reader"])
        optim.load_state_dict(state["optimizer"])
        done = state["step"]
    print(f"{len(sentences)} sentences, {len(plan)} steps, {done} done", flush=True)
    run(reader, optim, labels, plan, done, options)


def run(reader, optim, labels, plan, done, options):
    reader.train()
    start = time.time()
    last = min(len(plan), options.steps or len(plan))
    for step in range(done, last):
        set_rate(optim, step, len(plan))
        found = step_once(reader, optim, Batch.of(plan[step], labels))
        if (step + 1) % REPORT_EVERY == 0 or step + 1 == last:
            told = " ".join(f"{task} {loss:.3f}" for task, loss in found.items())
            print(f"step {step + 1} of {len(plan)}, {time.time() - start:.0f} s: {told}", flush=True)
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == last:
            save(options.checkpoint, reader, optim, labels, step + 1)


if __name__ == "__main__":
    main()
