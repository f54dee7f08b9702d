"""What training both models has in common: rates, averaged weights, checkpoints."""

import copy
import os
import time

import torch

REPORT_EVERY = 100
SAVE_EVERY = 200
AVERAGE_OVER = 500  # the last steps that count in the averaged weights


class Training:
    """A model that learns; `average` holds the mean of its weights over the last steps.

    The averaged weights are what is shipped: they are a little better than any step's.
    """

    def __init__(self, model, frozen, options):
        self.model = model
        self.average = copy.deepcopy(model).eval()
        self.options = options
        for name, weight in model.named_parameters():
            weight.requires_grad = not any(name.startswith(f) for f in frozen)
        self.optimizer = torch.optim.AdamW(
            self._groups(), lr=options.head_rate, betas=(0.9, 0.98), weight_decay=0.01
        )
        self.step = 0

    def _groups(self):
        """What the encoder brings learns slowly; kinds of pieces are learned from nothing."""
        encoder, heads = [], []
        for name, weight in self.model.named_parameters():
            if weight.requires_grad:
                old = name.startswith("encoder.") and "kinds" not in name
                (encoder if old else heads).append(weight)
        return [
            {"params": encoder, "base": self.options.encoder_rate},
            {"params": heads, "base": self.options.head_rate},
        ]

    def run(self, plan, losses):
        """Learns from each batch of the plan; losses(model, batch) gives each task's loss."""
        self._resume()
        print(f"{len(plan)} steps, {self.step} done", flush=True)
        self.model.train()
        start = time.time()
        last = min(len(plan), self.options.steps or len(plan))
        while self.step < last:
            found = self._learn(plan[self.step], losses, len(plan))
            self.step += 1
            if self.step % REPORT_EVERY == 0 or self.step == last:
                told = " ".join(f"{task} {float(loss):.3f}" for task, loss in found.items())
                print(f"step {self.step} of {len(plan)}, {time.time() - start:.0f} s: {told}", flush=True)
            if self.step % SAVE_EVERY == 0 or self.step == last:
                self._save()

    def _learn(self, batch, losses, total):
        factor = min(1.0, (self.step + 1) / self.options.warm_up) * max(0.01, 1 - self.step / total)
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * factor
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(self.model, batch)
        self.optimizer.zero_grad(set_to_none=True)
        sum(found.values()).backward()
        weights = [w for w in self.model.parameters() if w.requires_grad]
        if torch.isfinite(torch.nn.utils.clip_grad_norm_(weights, 1.0)):
            self.optimizer.step()
        self._update_average()
        return found

    @torch.no_grad()
    def _update_average(self):
        share = max(1 / AVERAGE_OVER, 9 / (self.step + 10))
        for mean, weight in zip(self.average.parameters(), self.model.parameters()):
            if weight.requires_grad:
                mean.lerp_(weight, share)

    def _save(self):
        os.makedirs(os.path.dirname(self.options.checkpoint) or ".", exist_ok=True)
        state = {
            "model": self.model.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
        }
        torch.save(state, self.options.checkpoint + ".new")
        os.replace(self.options.checkpoint + ".new", self.options.checkpoint)

    def _resume(self):
        if os.path.exists(self.options.checkpoint):
            state = torch.load(self.options.checkpoint, weights_only=True)
            self.model.load_state_dict(state["model"])
            self.average.load_state_dict(state["average"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.step = state["step"]


def add_arguments(parser, **defaults):
    """The arguments that both trainings take."""
    parser.add_argument("--encoder", default="encoder")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, help="stop after so many, to try things out")
    parser.add_argument("--warm-up", type=int, default=100)
    for name, value in defaults.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    return parser
